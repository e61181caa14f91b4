import {msg, str} from '@lit/localize';
import type {Draft} from '@trust-widgets/contract/define-form';
import {referral} from '@trust-widgets/contract/referral/referral.form';

import {carerNeedsPage, needsPage, needsWording, saidToCarer} from '../form/needs.wording.ts';
import {
  characters,
  contactNotes,
  contactWording,
  emailErrors,
  helperWording,
  letterContact,
  nhsNumber,
  notSure,
  personWording,
  phoneErrors,
  reminderContact,
  tooLong,
} from '../form/person.wording.ts';
import type {ReceiptWording} from '../form/receipt.ts';
import type {Wording} from '../form/wording.ts';

/** Whether the form is about the person who fills it in. */
const own = ({referrer}: Draft) => referrer === 'self';

const {fields} = referral;
// Welsh answers "is there …?" and "does it …?" with different words.
const thereIs = {
  yes: () => msg('Yes', {id: 'referral.thereIs.yes', desc: 'The answer to “Is there …?”'}),
  no: () => msg('No', {id: 'referral.thereIs.no', desc: 'The answer to “Is there …?”'}),
};
const itIs = {
  yes: () =>
    msg('Yes', {id: 'referral.itIs.yes', desc: 'The answer to “Is it …?” or “Does it …?”'}),
  no: () => msg('No', {id: 'referral.itIs.no', desc: 'The answer to “Is it …?” or “Does it …?”'}),
};
const allOptional = () =>
  msg('You can leave all of this page empty.', {id: 'referral.allOptional'});
/** All that the referral says, in English. Sentences that differ for oneself and for somebody else stand as pairs. */
export const wording = {
  pages: {
    danger: {
      title: () => msg('Is anyone in danger now?', {id: 'referral.danger.title'}),
    },
    referrer: {
      title: () => msg('Who needs help?', {id: 'referral.referrer.title'}),
      lead: () =>
        msg('You can ask for help for yourself, or for someone else.', {
          id: 'referral.referrer.lead',
        }),
    },
    helper: {
      title: () => msg('About you', {id: 'referral.helper.title'}),
      lead: () =>
        msg('We may need to ask you a question about this.', {id: 'referral.helper.lead'}),
    },
    person: {
      title: (answers: Draft) =>
        own(answers)
          ? msg('Your name and age', {id: 'referral.person.title.self'})
          : msg('The person’s name and age', {id: 'referral.person.title.other'}),
    },
    contact: {
      title: (answers: Draft) =>
        own(answers)
          ? msg('How we can reach you safely', {id: 'referral.contact.title.self'})
          : msg('How we can reach the person safely', {id: 'referral.contact.title.other'}),
      lead: () =>
        msg('Tell us what is safe. We will only use what you choose here.', {
          id: 'referral.contact.lead',
        }),
    },
    place: {
      title: (answers: Draft) =>
        own(answers)
          ? msg('Where you are', {id: 'referral.place.title.self'})
          : msg('Where the person is', {id: 'referral.place.title.other'}),
    },
    happening: {
      title: () => msg('What is happening', {id: 'referral.happening.title'}),
      lead: () =>
        msg('Use your own words. There is no right or wrong way to say it.', {
          id: 'referral.happening.lead',
        }),
    },
    health: {
      title: () => msg('Health and medicines', {id: 'referral.health.title'}),
      lead: allOptional,
    },
    needs: needsPage(own),
    carerNeeds: carerNeedsPage,
    consent: {
      title: () => msg('Agreeing to this', {id: 'referral.consent.title'}),
    },
  },
  fields: {
    danger: {
      label: () => msg('Is anyone in danger now?', {id: 'referral.danger.label'}),
      hint: () =>
        msg('For example someone is badly hurt, has taken too much of something, or may die.', {
          id: 'referral.danger.hint',
        }),
      options: {...thereIs, unsure: notSure},
      errors: {
        missing: () =>
          msg('Choose whether anyone is in danger now', {id: 'referral.danger.missing'}),
      },
    },
    referrer: {
      label: () => msg('Who are you?', {id: 'referral.referrer.label'}),
      options: {
        self: () => msg('I need help for myself', {id: 'referral.referrer.self'}),
        family: () => msg('A family member', {id: 'referral.referrer.family'}),
        friend: () => msg('A friend', {id: 'referral.referrer.friend'}),
        carer: () => msg('A carer', {id: 'referral.referrer.carer'}),
        'nhs-111': () => msg('An NHS 111 call handler', {id: 'referral.referrer.nhs111'}),
        gp: () => msg('A GP', {id: 'referral.referrer.gp'}),
        'health-professional': () =>
          msg('Another health or care professional', {id: 'referral.referrer.health'}),
        police: () => msg('A police officer', {id: 'referral.referrer.police'}),
        paramedic: () => msg('A paramedic', {id: 'referral.referrer.paramedic'}),
        'charity-worker': () =>
          msg('A mental health charity worker', {id: 'referral.referrer.charity'}),
        other: () => msg('Someone else', {id: 'referral.referrer.other'}),
      },
      errors: {missing: () => msg('Choose who you are', {id: 'referral.referrer.missing'})},
    },
    known: {
      label: (answers) =>
        own(answers)
          ? msg('Has this team helped you before?', {id: 'referral.known.label.self'})
          : msg('Has this team helped the person before?', {id: 'referral.known.label.other'}),
      options: {...itIs, unsure: notSure},
    },
    ...helperWording,
    helperPhone: {
      label: () => msg('Your telephone number', {id: 'referral.helperPhone.label'}),
      errors: phoneErrors,
    },
    helperEmail: {
      label: () => msg('Your email address', {id: 'referral.helperEmail.label'}),
      errors: emailErrors,
    },
    personKnows: {
      label: () =>
        msg('Does the person know that you are asking for help?', {
          id: 'referral.personKnows.label',
        }),
      options: {
        ...itIs,
        'not-safe-to-tell': () =>
          msg('It is not safe to tell them', {id: 'referral.personKnows.unsafe'}),
      },
      errors: {
        missing: () => msg('Choose whether the person knows', {id: 'referral.personKnows.missing'}),
      },
    },
    ...personWording(own),
    age: {
      label: () => msg('Age, if you don’t know the date of birth', {id: 'referral.age.label'}),
      hint: () => msg('A guess is fine.', {id: 'referral.age.hint'}),
      errors: {
        format: () => msg('Enter the age as a number, like 34', {id: 'referral.age.format'}),
      },
    },
    nhsNumber,
    ...contactWording(own),
    reminderContact,
    letterContact,
    contactNotes: {
      ...contactNotes,
      errors: {too_long: tooLong(fields.contactNotes.max), characters},
    },
    whereabouts: {
      label: (answers) =>
        own(answers)
          ? msg('Where are you staying now?', {id: 'referral.whereabouts.label.self'})
          : msg('Where is the person staying now?', {id: 'referral.whereabouts.label.other'}),
      options: {
        home: () => msg('At home', {id: 'referral.whereabouts.home'}),
        'somewhere-else': () => msg('Somewhere else', {id: 'referral.whereabouts.elsewhere'}),
        'no-fixed-address': () =>
          msg('No fixed address', {id: 'referral.whereabouts.noFixedAddress'}),
        refuge: () => msg('In a refuge', {id: 'referral.whereabouts.refuge'}),
        'safe-address-only': () =>
          msg('The address must be kept secret', {id: 'referral.whereabouts.safeAddress'}),
        'say-later': () => msg('I would rather say later', {id: 'referral.whereabouts.later'}),
      },
      errors: {
        missing: () =>
          msg('Choose one, or “I would rather say later”', {
            id: 'referral.whereabouts.missing',
          }),
      },
    },
    postcode: {
      label: () => msg('Postcode', {id: 'referral.postcode.label'}),
      hint: () => msg('The first part will do.', {id: 'referral.postcode.hint'}),
      errors: {
        format: () =>
          msg('Enter a postcode, like SW1A 1AA or BT1, or leave it empty', {
            id: 'referral.postcode.format',
          }),
      },
    },
    address: {
      label: () => msg('Address', {id: 'referral.address.label'}),
      errors: {too_long: tooLong(fields.address.max)},
    },
    placeNotes: {
      label: () =>
        msg('Is there anything we should know before a visit?', {id: 'referral.placeNotes.label'}),
      hint: () =>
        msg('For example who else lives there, children, pets, or who should not know.', {
          id: 'referral.placeNotes.hint',
        }),
      errors: {too_long: tooLong(fields.placeNotes.max)},
    },
    whatIsHappening: {
      label: () => msg('What is happening?', {id: 'referral.whatIsHappening.label'}),
      hint: () => msg('A few words are enough.', {id: 'referral.whatIsHappening.hint'}),
      errors: {
        missing: () =>
          msg('Write a few words about what is happening', {
            id: 'referral.whatIsHappening.missing',
          }),
        too_long: tooLong(fields.whatIsHappening.max),
      },
    },
    whatWouldHelp: {
      label: (answers) =>
        own(answers)
          ? msg('What do you think would help you now?', {id: 'referral.whatWouldHelp.label.self'})
          : msg('What do you think would help now?', {id: 'referral.whatWouldHelp.label.other'}),
      errors: {too_long: tooLong(fields.whatWouldHelp.max)},
    },
    leavingHospital: {
      label: () =>
        msg('Is this about help with leaving hospital?', {id: 'referral.leavingHospital.label'}),
      options: {...itIs},
    },
    physicalHealth: {
      label: () =>
        msg('Is there a worry about physical health?', {id: 'referral.physicalHealth.label'}),
      hint: () =>
        msg('For example being ill, hurt or in pain, or too much drink or drugs.', {
          id: 'referral.physicalHealth.hint',
        }),
      options: {...thereIs, unsure: notSure},
    },
    physicalHealthDetail: {
      label: () => msg('What is the worry?', {id: 'referral.physicalHealthDetail.label'}),
      errors: {too_long: tooLong(fields.physicalHealthDetail.max)},
    },
    medicines: {
      label: () => msg('Medicines', {id: 'referral.medicines.label'}),
      hint: () =>
        msg('What they are, how much and how often, if you know.', {id: 'referral.medicines.hint'}),
      errors: {too_long: tooLong(fields.medicines.max)},
    },
    ...needsWording,
    companion: {
      label: () => msg('Who should be there?', {id: 'referral.companion.label'}),
      errors: {too_long: tooLong(fields.companion.max), characters},
    },
    seeMeAlone: {
      label: (answers) =>
        own(answers)
          ? msg('Please see me alone, without anyone else there', {
              id: 'referral.seeMeAlone.label.self',
            })
          : msg('Please see the person alone, without anyone else there', {
              id: 'referral.seeMeAlone.label.other',
            }),
    },
    ...saidToCarer(needsWording),
    consent: {
      label: () =>
        msg('I agree that the team may read these answers and use them to help me', {
          id: 'referral.consent.label',
        }),
      errors: {
        missing: () =>
          msg('Tick the box if you agree. If you don’t, please call the team instead', {
            id: 'referral.consent.missing',
          }),
      },
    },
    consentToRefer: {
      label: () => msg('Does the person agree to this?', {id: 'referral.consentToRefer.label'}),
      options: {
        ...itIs,
        'best-interest': () =>
          msg('They can’t decide this now, and I believe it is best for them', {
            id: 'referral.consentToRefer.best',
          }),
        unsure: notSure,
      },
      errors: {
        missing: () =>
          msg('Choose whether the person agrees', {id: 'referral.consentToRefer.missing'}),
      },
    },
  },
} satisfies Wording<typeof referral>;

/** What the receipt of a referral says. */
export const receipt: ReceiptWording = {
  title: () => msg('Your referral has arrived', {id: 'referral.receipt.title'}),
  notYet: () =>
    msg('It is safe with the team’s service. That does not mean that someone has read it yet.', {
      id: 'referral.receipt.notRead',
    }),
  progress: async () => (await import('./progress.wording.ts')).progress,
};

/** What the referral says besides its questions. */
export const more = {
  about: (service: string) => msg(str`This goes to: ${service}.`, {id: 'referral.about'}),
  short: () =>
    msg(
      'You only need to answer a few questions. You can leave out every question marked optional.',
      {
        id: 'referral.short',
      },
    ),
  notEmergency: {
    title: () => msg('Call 999 now', {id: 'referral.call999.title'}),
    text: () =>
      msg(
        'If someone may die or is badly hurt, call 999 or go to the emergency department now. Don’t wait for this form.',
        {
          id: 'referral.call999.text',
        },
      ),
    goOn: () => msg('You can still fill in this form.', {id: 'referral.call999.goOn'}),
  },
  physical: () =>
    msg(
      'If it may be serious, call 999 or 111 now. An illness or injury can also cause a mental health crisis.',
      {
        id: 'referral.physicalNotice',
      },
    ),
  alone: () =>
    msg('Only staff will see that you asked to be seen alone. We will not tell anyone else.', {
      id: 'referral.aloneNotice',
    }),
  closed: {
    title: () => msg('This service can’t take referrals here', {id: 'referral.closed.title'}),
    text: () => msg('We are sorry. Here is how you can get help.', {id: 'referral.closed.text'}),
    temporarily: () =>
      msg('This service is closed for now. Here is how you can get help.', {
        id: 'referral.closed.temporarily',
      }),
    notFound: () =>
      msg('We can’t find this service. Here is how you can get help.', {
        id: 'referral.closed.notFound',
      }),
  },
  notForYou: {
    title: () => msg('Another way will be quicker for you', {id: 'referral.notForYou.title'}),
    text: () =>
      msg(
        'This team does not take referrals through this page from people in your situation. You have done nothing wrong. These are the ways to reach it.',
        {
          id: 'referral.notForYou.text',
        },
      ),
  },
};
