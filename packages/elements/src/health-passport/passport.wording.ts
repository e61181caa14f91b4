import {msg} from '@lit/localize';
import {passport} from '@trust-widgets/contract/passport/passport.form';

import {needsWording} from '../form/needs.wording.ts';
import {
  birthDate,
  characters,
  contactMethods,
  contactNotes,
  dateErrors,
  emailErrors,
  letterContact,
  nhsNumber,
  notSure,
  phoneErrors,
  reminderContact,
  safeContact,
  tooLong,
} from '../form/person.wording.ts';
import type {Wording} from '../form/wording.ts';
import {shownTitles, titles, writers} from './titles.wording.ts';

const {fields} = passport;
const {people, medicines, allergies, appointments, carers, consents} = fields;

const long = (field: {readonly max?: number | undefined}) => ({too_long: tooLong(field.max)});
const line = (field: {readonly max?: number | undefined}) => ({...long(field), characters});
const named = (field: {readonly max?: number | undefined}) => ({
  missing: () => msg('Enter a name', {id: 'passport.name.missing'}),
  ...line(field),
});
const tooMany = {
  too_many: () =>
    msg('This list is full. Remove something before you add more', {id: 'passport.tooMany'}),
};
const pastErrors = {
  ...dateErrors,
  future: () => msg('Check the date. It can’t be in the future', {id: 'passport.pastDate.future'}),
};
const entryName = () => msg('Name', {id: 'passport.entry.name'});
const entryPhone = () => msg('Their telephone number', {id: 'passport.entry.phone'});
// Here it is the person who is asked, and not staff.
const reviewNeedsOn = {
  ...needsWording.reviewNeedsOn,
  label: () => msg('When to look at all of this again', {id: 'passport.needs.review.label'}),
  hint: () =>
    msg('We remind you here on that day. If you leave it empty, we remind you after a year.', {
      id: 'passport.needs.review.hint',
    }),
};
const whoTheyAre = () => msg('Who they are to me', {id: 'passport.entry.relationship'});

/** All that the passport asks, in English. Questions are in the voice of the person, because others will read them so. */
export const wording = {
  pages: {
    name: {
      title: titles.name,
      lead: () => msg('How you would like people to speak to you.', {id: 'passport.name.lead'}),
    },
    identity: {
      title: titles.identity,
      lead: () =>
        msg('They help staff to find your record. You don’t have to give them.', {
          id: 'passport.identity.lead',
        }),
    },
    matters: {
      title: titles.matters,
      lead: () =>
        msg('Help people to know you, and not only your illness.', {id: 'passport.matters.lead'}),
    },
    people: {
      title: titles.people,
      lead: () =>
        msg(
          'Family, friends, pets, or anyone you trust. A name here does not let us tell that person anything. You decide that in “Who may know what”.',
          {id: 'passport.people.lead'},
        ),
    },
    communicate: {
      title: titles.communicate,
      lead: () =>
        msg('How you speak, listen, read and understand best.', {
          id: 'passport.communicate.lead',
        }),
    },
    needs: {
      title: titles.needs,
      lead: () =>
        msg(
          'What helps you to understand, to be understood and to be there. You don’t have to say why.',
          {id: 'passport.needs.lead'},
        ),
    },
    wellness: {
      title: titles.wellness,
      lead: () =>
        msg('This helps the people around you to see early when things change.', {
          id: 'passport.wellness.lead',
        }),
    },
    doDont: {
      title: titles.doDont,
      lead: () =>
        msg('Small things can make a hard day easier, or harder.', {id: 'passport.doDont.lead'}),
    },
    support: {
      title: titles.support,
      lead: () =>
        msg('What you can do yourself, and what you would like help with.', {
          id: 'passport.support.lead',
        }),
    },
    alsoKnow: {
      title: titles.alsoKnow,
      lead: () =>
        msg('Anything that you are tired of having to explain again.', {
          id: 'passport.alsoKnow.lead',
        }),
    },
    medicines: {
      title: titles.medicines,
      lead: () =>
        msg(
          'Write what you take, as well as you know it. Please say where you know it from and when you checked it, because medicines change. Staff will check it with your record.',
          {id: 'passport.medicines.lead'},
        ),
    },
    allergies: {
      title: titles.allergies,
      lead: () =>
        msg('Medicines, food, or anything else that is bad for you.', {
          id: 'passport.allergies.lead',
        }),
    },
    appointments: {
      title: titles.appointments,
      lead: () =>
        msg('Write down here what you want to remember or to ask.', {
          id: 'passport.appointments.lead',
        }),
    },
    carers: {
      title: titles.carers,
      lead: () =>
        msg(
          'Anyone who looks after you without being paid can ask for a carer’s assessment. It is free, and it is about what they need. Young carers can have one too. Your team can tell you how.',
          {id: 'passport.carers.lead'},
        ),
    },
    contact: {
      title: titles.contact,
      lead: () =>
        msg('Please only use the ways that are safe for me.', {id: 'passport.contact.lead'}),
    },
    wishes: {
      title: titles.wishes,
      lead: () =>
        msg(
          'What you would want if you could not say it yourself one day. It is not a legal paper, but it helps staff to do what you would choose.',
          {id: 'passport.wishes.lead'},
        ),
    },
    about: {
      title: titles.about,
      lead: () =>
        msg('Others will see when it was last checked, and who helped to write it.', {
          id: 'passport.about.lead',
        }),
    },
    consents: {
      title: titles.consents,
      lead: () =>
        msg(
          'Nobody sees any of your passport unless you say so here. You can change your mind at any time, and you don’t have to say why.',
          {id: 'passport.consents.lead'},
        ),
    },
    private: {
      title: titles.private,
      lead: () =>
        msg(
          'Only you see this here. Nobody you share your passport with can see it, or can tell that it is there. Staff see it when you send it with a referral, and not before.',
          {id: 'passport.private.lead'},
        ),
    },
  },
  fields: {
    preferredName: {
      label: () => msg('Please call me', {id: 'passport.preferredName.label'}),
      hint: () => msg('For example Sam, or Mrs Khan.', {id: 'passport.preferredName.hint'}),
      errors: line(fields.preferredName),
    },
    fullName: {
      label: () => msg('My full name', {id: 'passport.fullName.label'}),
      errors: line(fields.fullName),
    },
    pronouns: {
      label: () => msg('My pronouns', {id: 'passport.pronouns.label'}),
      hint: () =>
        msg('The words to use for you instead of your name.', {id: 'passport.pronouns.hint'}),
      options: {
        'she-her': () => msg('She, her', {id: 'passport.pronouns.she'}),
        'he-him': () => msg('He, him', {id: 'passport.pronouns.he'}),
        'they-them': () => msg('They, them', {id: 'passport.pronouns.they'}),
        'own-words': () => msg('Others', {id: 'passport.pronouns.own'}),
      },
    },
    pronounsOwn: {
      label: () => msg('My pronouns, in my own words', {id: 'passport.pronounsOwn.label'}),
      errors: line(fields.pronounsOwn),
    },
    birthDate,
    nhsNumber,
    whatMatters: {
      label: () => msg('What matters most to me', {id: 'passport.whatMatters.label'}),
      hint: () =>
        msg('For example my children, my faith, my own home, or being told the truth.', {
          id: 'passport.whatMatters.hint',
        }),
      errors: long(fields.whatMatters),
    },
    interests: {
      label: () => msg('What I like to do', {id: 'passport.interests.label'}),
      hint: () =>
        msg('For example music, football, cooking, or sitting in the garden.', {
          id: 'passport.interests.hint',
        }),
      errors: long(fields.interests),
    },
    people: {
      label: () => msg('People who are important to me', {id: 'passport.people.label'}),
      add: () => msg('Add a person', {id: 'passport.people.add'}),
      errors: tooMany,
      fields: {
        name: {label: entryName, errors: named(people.fields.name)},
        relationship: {
          label: whoTheyAre,
          hint: () =>
            msg('For example my sister, my neighbour or my cat.', {
              id: 'passport.people.relationship.hint',
            }),
          errors: line(people.fields.relationship),
        },
        phone: {label: entryPhone, errors: phoneErrors},
        roles: {
          label: () => msg('What they do for me', {id: 'passport.people.roles.label'}),
          options: {
            emergency: () =>
              msg('Please call them in an emergency', {id: 'passport.people.roles.emergency'}),
            'next-of-kin': () =>
              msg('They are my next of kin', {id: 'passport.people.roles.nextOfKin'}),
            carer: () => msg('They look after me', {id: 'passport.people.roles.carer'}),
            advocate: () =>
              msg('They are my advocate, and speak up for me', {
                id: 'passport.people.roles.advocate',
              }),
            attorney: () =>
              msg('They may decide for me by law, for example with a power of attorney', {
                id: 'passport.people.roles.attorney',
              }),
            professional: () =>
              msg('They help me as part of their work', {
                id: 'passport.people.roles.professional',
              }),
            pet: () => msg('They are my pet', {id: 'passport.people.roles.pet'}),
          },
        },
        notes: {
          label: () => msg('Anything else about them', {id: 'passport.people.notes.label'}),
          hint: () =>
            msg('For example when it is fine to call them.', {id: 'passport.people.notes.hint'}),
          errors: long(people.fields.notes),
        },
      },
    },
    communication: {
      label: () =>
        msg('How I communicate, and how to communicate with me', {
          id: 'passport.communication.label',
        }),
      hint: () =>
        msg('For example: please use short sentences, and give me time to answer.', {
          id: 'passport.communication.hint',
        }),
      errors: long(fields.communication),
    },
    distress: {
      label: () =>
        msg('How you can tell that I am upset or in pain', {id: 'passport.distress.label'}),
      hint: () =>
        msg('For example I go quiet, I walk up and down, or I laugh when I am afraid.', {
          id: 'passport.distress.hint',
        }),
      errors: long(fields.distress),
    },
    information: {
      label: () => msg('How I like to be told things', {id: 'passport.information.label'}),
      hint: () =>
        msg('For example one thing at a time, and written down for later.', {
          id: 'passport.information.hint',
        }),
      errors: long(fields.information),
    },
    ...needsWording,
    needs: {
      ...needsWording.needs,
      label: () => msg('What would help me', {id: 'passport.needs.label'}),
    },
    animalName: {
      label: () => msg('Its name', {id: 'passport.animalName.label'}),
      errors: line(fields.animalName),
    },
    reviewNeedsOn,
    whenWell: {
      label: () => msg('What I am like when I am well', {id: 'passport.whenWell.label'}),
      hint: () =>
        msg('For example I get up early, I joke, and I meet my friends.', {
          id: 'passport.whenWell.hint',
        }),
      errors: long(fields.whenWell),
    },
    earlySigns: {
      label: () => msg('Early signs that I am not so well', {id: 'passport.earlySigns.label'}),
      hint: () =>
        msg('For example I sleep less, I stop eating, or I don’t answer messages.', {
          id: 'passport.earlySigns.hint',
        }),
      errors: long(fields.earlySigns),
    },
    whatHelps: {
      label: () => msg('What helps me then', {id: 'passport.whatHelps.label'}),
      hint: () =>
        msg('For example a walk, a quiet room, or talking to my brother.', {
          id: 'passport.whatHelps.hint',
        }),
      errors: long(fields.whatHelps),
    },
    pleaseDo: {
      label: () => msg('Please do', {id: 'passport.pleaseDo.label'}),
      hint: () =>
        msg('For example tell me who you are and what you are going to do.', {
          id: 'passport.pleaseDo.hint',
        }),
      errors: long(fields.pleaseDo),
    },
    pleaseDoNot: {
      label: () => msg('Please don’t', {id: 'passport.pleaseDoNot.label'}),
      hint: () =>
        msg('For example touch me without asking, or talk about me as if I were not there.', {
          id: 'passport.pleaseDoNot.hint',
        }),
      errors: long(fields.pleaseDoNot),
    },
    supportMe: {
      label: () => msg('How and when to support me', {id: 'passport.supportMe.label'}),
      hint: () =>
        msg('For example: mornings are hard for me, so please make visits in the afternoon.', {
          id: 'passport.supportMe.hint',
        }),
      errors: long(fields.supportMe),
    },
    supportInEmergency: {
      label: () =>
        msg('How to support me in an emergency', {id: 'passport.supportInEmergency.label'}),
      hint: () =>
        msg('For example when you need to take my blood, or when I can’t speak for myself.', {
          id: 'passport.supportInEmergency.hint',
        }),
      errors: long(fields.supportInEmergency),
    },
    staffIKnow: {
      label: () => msg('Staff who know me', {id: 'passport.staffIKnow.label'}),
      hint: () =>
        msg('For example a nurse whom you trust, and where they work.', {
          id: 'passport.staffIKnow.hint',
        }),
      errors: long(fields.staffIKnow),
    },
    condition: {
      label: () => msg('My health, in my own words', {id: 'passport.condition.label'}),
      hint: () =>
        msg('What you live with, and what it is like for you.', {id: 'passport.condition.hint'}),
      errors: long(fields.condition),
    },
    alsoKnow: {
      label: () => msg('Anything else to know about me', {id: 'passport.alsoKnow.label'}),
      hint: () =>
        msg('For example food that I don’t eat, or how I like to be visited.', {
          id: 'passport.alsoKnow.hint',
        }),
      errors: long(fields.alsoKnow),
    },
    medicines: {
      label: () => msg('Medicines that I take', {id: 'passport.medicines.label'}),
      add: () => msg('Add a medicine', {id: 'passport.medicines.add'}),
      errors: tooMany,
      fields: {
        name: {
          label: () => msg('Name of the medicine', {id: 'passport.medicines.name.label'}),
          errors: {
            missing: () =>
              msg('Enter the name of the medicine', {id: 'passport.medicines.name.missing'}),
            ...line(medicines.fields.name),
          },
        },
        dose: {
          label: () => msg('How much', {id: 'passport.medicines.dose.label'}),
          hint: () =>
            msg('For example 20 mg, or one tablet.', {id: 'passport.medicines.dose.hint'}),
          errors: line(medicines.fields.dose),
        },
        howOften: {
          label: () => msg('How often', {id: 'passport.medicines.howOften.label'}),
          hint: () =>
            msg('For example every morning, or only when I need it.', {
              id: 'passport.medicines.howOften.hint',
            }),
          errors: line(medicines.fields.howOften),
        },
        reason: {
          label: () => msg('What I take it for', {id: 'passport.medicines.reason.label'}),
          errors: line(medicines.fields.reason),
        },
        howILikeIt: {
          label: () => msg('How I like to take it', {id: 'passport.medicines.howILikeIt.label'}),
          hint: () =>
            msg('For example with food, or as a liquid.', {
              id: 'passport.medicines.howILikeIt.hint',
            }),
          errors: line(medicines.fields.howILikeIt),
        },
        source: {
          label: () => msg('How I know this', {id: 'passport.medicines.source.label'}),
          options: {
            label: () => msg('It is on the label', {id: 'passport.medicines.source.onLabel'}),
            'health-record': () =>
              msg('It is in my health record', {id: 'passport.medicines.source.record'}),
            memory: () => msg('I remember it', {id: 'passport.medicines.source.memory'}),
            'someone-told-me': () => msg('Someone told me', {id: 'passport.medicines.source.told'}),
          },
        },
        checkedOn: {
          label: () => msg('When I last checked this', {id: 'passport.medicines.checkedOn.label'}),
          errors: pastErrors,
        },
      },
    },
    medicinesNotes: {
      label: () => msg('Anything else about my medicines', {id: 'passport.medicinesNotes.label'}),
      hint: () =>
        msg('For example medicines that did not suit me.', {id: 'passport.medicinesNotes.hint'}),
      errors: long(fields.medicinesNotes),
    },
    anyAllergies: {
      label: () => msg('I have allergies', {id: 'passport.anyAllergies.label'}),
      options: {
        yes: () => msg('Yes', {id: 'passport.anyAllergies.yes'}),
        no: () => msg('None that I know of', {id: 'passport.anyAllergies.no'}),
        unsure: notSure,
      },
    },
    allergies: {
      label: () => msg('What I am allergic to', {id: 'passport.allergies.label'}),
      add: () => msg('Add an allergy', {id: 'passport.allergies.add'}),
      errors: tooMany,
      fields: {
        substance: {
          label: () => msg('What is it?', {id: 'passport.allergies.substance.label'}),
          hint: () =>
            msg('For example penicillin, nuts or rubber gloves.', {
              id: 'passport.allergies.substance.hint',
            }),
          errors: {
            missing: () =>
              msg('Enter what you are allergic to', {id: 'passport.allergies.substance.missing'}),
            ...line(allergies.fields.substance),
          },
        },
        reaction: {
          label: () => msg('What happens to me', {id: 'passport.allergies.reaction.label'}),
          hint: () =>
            msg('For example a rash, or my throat swells.', {
              id: 'passport.allergies.reaction.hint',
            }),
          errors: line(allergies.fields.reaction),
        },
        severity: {
          label: () => msg('How bad it gets', {id: 'passport.allergies.severity.label'}),
          options: {
            mild: () => msg('Not very bad', {id: 'passport.allergies.severity.mild'}),
            severe: () => msg('Bad', {id: 'passport.allergies.severity.severe'}),
            'life-threatening': () =>
              msg('I could die of it', {id: 'passport.allergies.severity.lifeThreatening'}),
            unsure: notSure,
          },
        },
      },
    },
    appointments: {
      label: () => msg('My visits', {id: 'passport.appointments.label'}),
      add: () => msg('Add a visit', {id: 'passport.appointments.add'}),
      errors: tooMany,
      fields: {
        what: {
          label: () =>
            msg('Whom I see, or what it is for', {id: 'passport.appointments.what.label'}),
          errors: {
            missing: () =>
              msg('Enter whom you see, or what it is for', {
                id: 'passport.appointments.what.missing',
              }),
            ...line(appointments.fields.what),
          },
        },
        when: {
          label: () => msg('When', {id: 'passport.appointments.when.label'}),
          hint: () =>
            msg('For example Monday 14 May at half past two.', {
              id: 'passport.appointments.when.hint',
            }),
          errors: line(appointments.fields.when),
        },
        where: {
          label: () => msg('Where', {id: 'passport.appointments.where.label'}),
          errors: line(appointments.fields.where),
        },
        notes: {
          label: () => msg('What I want to remember', {id: 'passport.appointments.notes.label'}),
          hint: () =>
            msg('For example what to bring, or what we agreed.', {
              id: 'passport.appointments.notes.hint',
            }),
          errors: long(appointments.fields.notes),
        },
      },
    },
    questions: {
      label: () => msg('Questions that I want to ask', {id: 'passport.questions.label'}),
      errors: long(fields.questions),
    },
    carers: {
      label: () => msg('People who look after me', {id: 'passport.carers.label'}),
      add: () => msg('Add a carer', {id: 'passport.carers.add'}),
      errors: tooMany,
      fields: {
        name: {label: entryName, errors: named(carers.fields.name)},
        kind: {
          label: () => msg('What kind of carer', {id: 'passport.carers.kind.label'}),
          options: {
            unpaid: () => msg('Family or a friend, not paid', {id: 'passport.carers.kind.unpaid'}),
            'young-carer': () => msg('A young carer, under 18', {id: 'passport.carers.kind.young'}),
            paid: () => msg('Paid to look after me', {id: 'passport.carers.kind.paid'}),
            'foster-carer': () => msg('A foster carer', {id: 'passport.carers.kind.foster'}),
          },
        },
        phone: {label: entryPhone, errors: phoneErrors},
        helpsWith: {
          label: () => msg('What they help me with', {id: 'passport.carers.helpsWith.label'}),
          errors: long(carers.fields.helpsWith),
        },
        ownNeeds: {
          label: () => msg('What they need themselves', {id: 'passport.carers.ownNeeds.label'}),
          hint: () =>
            msg('For example a rest, time for work or school, or someone to talk to.', {
              id: 'passport.carers.ownNeeds.hint',
            }),
          errors: long(carers.fields.ownNeeds),
        },
        ...needsWording,
        needs: {
          ...needsWording.needs,
          label: () =>
            msg('What would help them to understand and to be there', {
              id: 'passport.carers.needs.label',
            }),
        },
        needsNotes: {...needsWording.needsNotes, errors: long(carers.fields.needsNotes)},
        reviewNeedsOn,
      },
    },
    iCareFor: {
      label: () => msg('People whom I look after', {id: 'passport.iCareFor.label'}),
      hint: () =>
        msg('For example my children or my mother, and what they need when I am not there.', {
          id: 'passport.iCareFor.hint',
        }),
      errors: long(fields.iCareFor),
    },
    carersAssessment: {
      label: () => msg('A carer’s assessment', {id: 'passport.carersAssessment.label'}),
      options: {
        'had-one': () => msg('My carer has had one', {id: 'passport.carersAssessment.had'}),
        wanted: () => msg('My carer would like one', {id: 'passport.carersAssessment.wanted'}),
        'not-wanted': () =>
          msg('My carer does not want one', {id: 'passport.carersAssessment.notWanted'}),
        unsure: notSure,
      },
    },
    urgentContact: {
      label: () => msg('How to reach me when it is urgent', {id: 'passport.urgentContact.label'}),
      options: contactMethods,
    },
    reminderContact,
    letterContact,
    phone: {
      label: () => msg('My telephone number', {id: 'passport.phone.label'}),
      errors: phoneErrors,
    },
    email: {
      label: () => msg('My email address', {id: 'passport.email.label'}),
      errors: emailErrors,
    },
    safeContact,
    contactNotes: {...contactNotes, errors: line(fields.contactNotes)},
    wishes: {
      label: () => msg('What I would want', {id: 'passport.wishes.label'}),
      hint: () =>
        msg('For example where I want to be, who I want to be with me, and what I don’t want.', {
          id: 'passport.wishes.hint',
        }),
      errors: long(fields.wishes),
    },
    wishesKept: {
      label: () => msg('Where my other papers are', {id: 'passport.wishesKept.label'}),
      hint: () =>
        msg('For example an advance decision or a power of attorney, and who has it.', {
          id: 'passport.wishesKept.hint',
        }),
      errors: line(fields.wishesKept),
    },
    writtenWith: {
      label: () => msg('Who wrote this', {id: 'passport.writtenWith.label'}),
      options: writers,
    },
    helperName: {
      label: () => msg('The name of who helped', {id: 'passport.helperName.label'}),
      errors: line(fields.helperName),
    },
    helperRelationship: {label: whoTheyAre, errors: line(fields.helperRelationship)},
    writtenIn: {
      label: () => msg('The language that it is written in', {id: 'passport.writtenIn.label'}),
    },
    lastChecked: {
      label: () => msg('When I last checked all of it', {id: 'passport.lastChecked.label'}),
      errors: pastErrors,
    },
    consents: {
      label: () => msg('People and teams', {id: 'passport.consents.label'}),
      add: () => msg('Add a person or a team', {id: 'passport.consents.add'}),
      errors: tooMany,
      fields: {
        who: {
          label: () => msg('Name of the person or the team', {id: 'passport.consents.who.label'}),
          errors: named(consents.fields.who),
        },
        relationship: {label: whoTheyAre, errors: line(consents.fields.relationship)},
        level: {
          label: () => msg('What they may know', {id: 'passport.consents.level.label'}),
          options: {
            nothing: () => msg('Nothing for now', {id: 'passport.consents.level.nothing'}),
            general: () =>
              msg(
                'General information only: about illnesses like mine, signs to look for, and how to help. Nothing about me',
                {id: 'passport.consents.level.general'},
              ),
            sections: () =>
              msg('Only the parts that I choose', {id: 'passport.consents.level.sections'}),
            all: () => msg('Every part that can be shared', {id: 'passport.consents.level.all'}),
          },
          errors: {
            missing: () =>
              msg('Choose what they may know', {id: 'passport.consents.level.missing'}),
          },
        },
        sections: {
          label: () => msg('Which parts', {id: 'passport.consents.sections.label'}),
          options: shownTitles,
          errors: {
            missing: () =>
              msg('Choose at least one part, or “Nothing for now”', {
                id: 'passport.consents.sections.missing',
              }),
          },
        },
        from: {
          label: () => msg('From which day', {id: 'passport.consents.from.label'}),
          hint: () => msg('Leave it empty if it begins now.', {id: 'passport.consents.from.hint'}),
          errors: dateErrors,
        },
        until: {
          label: () => msg('Until which day', {id: 'passport.consents.until.label'}),
          hint: () => msg('Leave it empty if it has no end.', {id: 'passport.consents.until.hint'}),
          errors: dateErrors,
        },
        askAgain: {
          label: () => msg('Ask me again after this day', {id: 'passport.consents.askAgain.label'}),
          hint: () =>
            msg('If you are not sure yet. We will remind you here.', {
              id: 'passport.consents.askAgain.hint',
            }),
          errors: dateErrors,
        },
        withdrawnOn: {
          label: () => msg('Taken back on', {id: 'passport.consents.withdrawnOn.label'}),
          errors: pastErrors,
        },
      },
    },
    privateNote: {
      label: () => msg('What I only want staff to know', {id: 'passport.privateNote.label'}),
      hint: () =>
        msg('For example something that you can’t say when others are in the room.', {
          id: 'passport.privateNote.hint',
        }),
      errors: long(fields.privateNote),
    },
    seeMeAlone: {
      label: () =>
        msg('Please see me alone, without anyone else there', {id: 'passport.seeMeAlone.label'}),
    },
  },
} satisfies Wording<typeof passport>;
