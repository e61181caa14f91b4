import {msg, str} from '@lit/localize';
import type {Draft} from '@trust-widgets/contract/define-form';
import {interpreterRequest} from '@trust-widgets/contract/interpreter-request/interpreter-request.form';

import {
  accessWording,
  carerNeedsPage,
  interpreterWording,
  needsPage,
  saidToCarer,
} from '../form/needs.wording.ts';
import {
  characters,
  contactNotes,
  contactWording,
  dateErrors,
  helperWording,
  nhsNumber,
  notSure,
  personWording,
  tooLong,
} from '../form/person.wording.ts';
import type {ReceiptWording} from '../form/receipt.ts';
import type {Wording} from '../form/wording.ts';
import type {Plurals} from '../plural.ts';

/** What can be wrong with a date and its time. */
const dateTimeErrors = {
  ...dateErrors,
  no_time: () =>
    msg('Enter the time as well, like 9:30am or 14:30', {id: 'interpreter.dateTime.noTime'}),
  time: () =>
    msg('Enter the time in numbers, like 9:30am or 14:30', {id: 'interpreter.dateTime.time'}),
  am_or_pm: () =>
    msg('Add “am” for the morning or “pm” for the afternoon, like 2:30pm', {
      id: 'interpreter.dateTime.amOrPm',
    }),
  clock_change: () =>
    msg(
      'The clocks go forward that night, and this time is left out. Choose a time before 1am or from 2am',
      {id: 'interpreter.dateTime.clockChange'},
    ),
  past: () =>
    msg('Check the day and the time. They have passed already', {id: 'interpreter.dateTime.past'}),
};

/** Whether whoever asks is the person whom it is about. */
const own = ({asker}: Draft) => asker === 'self';

/** Whether a text is to be put into another language, and not what is said. */
const isWritten = ({mode}: Draft) => mode === 'written-translation';

const {fields} = interpreterRequest;
const sameRoom = () => msg('Face to face, in the same room', {id: 'interpreter.mode.faceToFace'});
const byVideo = () => msg('By video call', {id: 'interpreter.mode.video'});
const iDo = () => msg('I do', {id: 'interpreter.forWhom.me', desc: 'Who needs the interpreter?'});
const bothOfUs = () =>
  msg('Both of us', {id: 'interpreter.forWhom.us', desc: 'Who needs the interpreter?'});
const minutes = (count: number) => () =>
  msg(str`${count} minutes`, {
    id: 'interpreter.duration.minutes',
    desc: '15, 30 or 45 minutes',
  });

/** All that the interpreter request asks, in English. */
export const wording = {
  pages: {
    mode: {
      title: () => msg('What do you need?', {id: 'interpreter.mode.title'}),
      lead: () =>
        msg(
          'Interpreters and translations are free. Friends, relatives and children don’t have to interpret. You don’t have to say why you need this.',
          {id: 'interpreter.mode.lead'},
        ),
    },
    asker: {
      title: () => msg('Who is asking, and for whom?', {id: 'interpreter.asker.title'}),
    },
    helper: {
      title: () => msg('About you', {id: 'interpreter.helper.title'}),
    },
    language: {
      title: (answers: Draft) =>
        isWritten(answers)
          ? msg('The language', {id: 'interpreter.language.title'})
          : msg('The interpreter', {id: 'interpreter.language.title.interpreter'}),
    },
    document: {
      title: () => msg('The document', {id: 'interpreter.document.title'}),
      lead: () =>
        msg('You don’t send the document here. Only tell us which one it is.', {
          id: 'interpreter.document.lead',
        }),
    },
    appointment: {
      title: () => msg('When and where', {id: 'interpreter.appointment.title'}),
    },
    person: {
      title: (answers: Draft) =>
        own(answers)
          ? msg('Your name and date of birth', {id: 'interpreter.person.title.self'})
          : msg('The person’s name and date of birth', {id: 'interpreter.person.title.other'}),
    },
    contact: {
      title: () => msg('How we can reach you safely', {id: 'interpreter.contact.title'}),
      lead: () =>
        msg('You don’t need a telephone. We will only use what you choose here.', {
          id: 'interpreter.contact.lead',
        }),
    },
    needs: needsPage(own),
    carerNeeds: {
      title: (answers: Draft) =>
        answers['asker'] === 'carer'
          ? carerNeedsPage.title()
          : msg('What does the carer need?', {id: 'interpreter.carerNeeds.title.other'}),
      lead: (answers: Draft) =>
        answers['asker'] === 'carer'
          ? carerNeedsPage.lead()
          : msg('Carers have needs of their own. You can leave all of this page empty.', {
              id: 'interpreter.carerNeeds.lead.other',
            }),
    },
    consent: {
      title: () => msg('Before you send this', {id: 'interpreter.consent.title'}),
      lead: () =>
        msg('When you send this, you ask for it. It is not booked yet.', {
          id: 'interpreter.consent.lead',
        }),
    },
  },
  fields: {
    mode: {
      label: () => msg('What do you need?', {id: 'interpreter.mode.label'}),
      options: {
        telephone: () =>
          msg('An interpreter by telephone', {
            id: 'interpreter.mode.telephone',
          }),
        video: () => msg('An interpreter by video call', {id: 'interpreter.mode.videoCall'}),
        'face-to-face': () =>
          msg('An interpreter face to face', {
            id: 'interpreter.mode.inTheRoom',
          }),
        'written-translation': () =>
          msg('A document in another language', {id: 'interpreter.mode.written'}),
        bsl: () => msg('British Sign Language', {id: 'interpreter.mode.bsl'}),
        isl: () => msg('Irish Sign Language', {id: 'interpreter.mode.isl'}),
      },
      errors: {missing: () => msg('Choose what you need', {id: 'interpreter.mode.missing'})},
    },
    asker: {
      label: () => msg('Who is asking?', {id: 'interpreter.asker.label'}),
      options: {
        self: () => msg('I ask for my own appointment or letter', {id: 'interpreter.asker.self'}),
        carer: () =>
          msg('I am a carer, a relative or a friend', {
            id: 'interpreter.asker.carer',
          }),
        staff: () => msg('I work in health or care', {id: 'interpreter.asker.staff'}),
      },
      errors: {missing: () => msg('Choose who is asking', {id: 'interpreter.asker.missing'})},
    },
    forWhom: {
      label: (answers: Draft) =>
        isWritten(answers)
          ? msg('Who needs the translation?', {id: 'interpreter.forWhom.label.written'})
          : msg('Who needs the interpreter?', {id: 'interpreter.forWhom.label'}),
      options: {
        person: ({asker}: Draft) =>
          asker === 'self'
            ? iDo()
            : asker === 'carer'
              ? msg('The person I help', {id: 'interpreter.forWhom.helped'})
              : msg('The person', {
                  id: 'interpreter.forWhom.person',
                  desc: 'Who needs the interpreter? The person whose appointment or letter it is.',
                }),
        carer: ({asker}: Draft) =>
          asker === 'self'
            ? msg('My carer', {id: 'interpreter.forWhom.myCarer'})
            : asker === 'carer'
              ? iDo()
              : msg('Their carer', {id: 'interpreter.forWhom.theirCarer'}),
        both: ({asker}: Draft) =>
          asker === 'self' || asker === 'carer'
            ? bothOfUs()
            : msg('Both of them', {
                id: 'interpreter.forWhom.them',
                desc: 'Who needs the interpreter? The person and their carer.',
              }),
      },
      errors: {missing: () => msg('Choose who needs it', {id: 'interpreter.forWhom.missing'})},
    },
    ...helperWording,
    language: {
      label: (answers: Draft) =>
        isWritten(answers)
          ? msg('Which language should it be in?', {id: 'interpreter.language.label.written'})
          : interpreterWording.language.label(),
      errors: {
        missing: () =>
          msg('Choose a language, or “Another language”', {id: 'interpreter.language.missing'}),
      },
    },
    dialect: interpreterWording.dialect,
    signedHow: {
      label: () => msg('How should the interpreter be there?', {id: 'interpreter.signedHow.label'}),
      options: {
        'face-to-face': sameRoom,
        video: byVideo,
        either: () => msg('Either is fine', {id: 'interpreter.signedHow.either'}),
      },
    },
    interpreterGender: interpreterWording.interpreterGender,
    avoid: {
      label: () =>
        msg('Is there anyone who should not interpret?', {id: 'interpreter.avoid.label'}),
      hint: () =>
        msg(
          'For example someone you know, or someone from a certain group. We ask that only the people who book see this. You don’t have to say why.',
          {id: 'interpreter.avoid.hint'},
        ),
      errors: {too_long: tooLong(fields.avoid.max)},
    },
    sameInterpreter: {
      label: () =>
        msg('Should it be the same interpreter as before?', {
          id: 'interpreter.sameInterpreter.label',
        }),
      options: {
        yes: () => msg('Yes, if possible', {id: 'interpreter.sameInterpreter.yes'}),
        no: () => msg('No, or it does not matter', {id: 'interpreter.sameInterpreter.no'}),
      },
    },
    interpreterBefore: {
      label: () => msg('Who was it, or when?', {id: 'interpreter.interpreterBefore.label'}),
      hint: () =>
        msg('A first name or the day of the visit is enough.', {
          id: 'interpreter.interpreterBefore.hint',
        }),
      errors: {too_long: tooLong(fields.interpreterBefore.max), characters},
    },
    documentTitle: {
      label: () => msg('What is the document called?', {id: 'interpreter.documentTitle.label'}),
      hint: () =>
        msg('For example “My care plan”, or “The letter of 3 May”.', {
          id: 'interpreter.documentTitle.hint',
        }),
      errors: {
        missing: () =>
          msg('Enter what the document is called, or a few words about it', {
            id: 'interpreter.documentTitle.missing',
          }),
        too_long: tooLong(fields.documentTitle.max),
        characters,
      },
    },
    documentFormat: {
      label: () => msg('What kind of document is it?', {id: 'interpreter.documentFormat.label'}),
      options: {
        paper: () => msg('On paper', {id: 'interpreter.documentFormat.paper'}),
        pdf: () => msg('A PDF file', {id: 'interpreter.documentFormat.pdf'}),
        word: () => msg('A Word file', {id: 'interpreter.documentFormat.word'}),
        'web-page': () => msg('A web page', {id: 'interpreter.documentFormat.webPage'}),
        other: () => msg('Something else', {id: 'interpreter.documentFormat.other'}),
        unsure: notSure,
      },
    },
    documentFrom: {
      label: () => msg('Which language is it in now?', {id: 'interpreter.documentFrom.label'}),
    },
    documentBy: {
      label: () => msg('When do you need it by?', {id: 'interpreter.documentBy.label'}),
      errors: {
        ...dateErrors,
        past: () =>
          msg('Check the day. It has passed already', {id: 'interpreter.documentBy.past'}),
      },
    },
    whenNeeded: {
      label: () => msg('When do you need the interpreter?', {id: 'interpreter.whenNeeded.label'}),
      options: {
        appointment: () => msg('For an appointment', {id: 'interpreter.whenNeeded.appointment'}),
        soon: () => msg('As soon as possible', {id: 'interpreter.whenNeeded.soon'}),
      },
      errors: {
        missing: () =>
          msg('Choose when you need the interpreter', {id: 'interpreter.whenNeeded.missing'}),
      },
    },
    appointment: {
      label: () => msg('When is the appointment?', {id: 'interpreter.appointment.label'}),
      errors: {
        missing: () =>
          msg('Enter the day and the time of the appointment', {
            id: 'interpreter.appointment.missing',
          }),
        ...dateTimeErrors,
      },
    },
    duration: {
      label: () => msg('How long will it take?', {id: 'interpreter.duration.label'}),
      options: {
        15: minutes(15),
        30: minutes(30),
        45: minutes(45),
        60: () => msg('1 hour', {id: 'interpreter.duration.60'}),
        90: () => msg('1 and a half hours', {id: 'interpreter.duration.90'}),
        120: () => msg('2 hours', {id: 'interpreter.duration.120'}),
        longer: () => msg('Longer than 2 hours', {id: 'interpreter.duration.longer'}),
        unsure: notSure,
      },
    },
    where: {
      label: () => msg('Where is it?', {id: 'interpreter.where.label'}),
      hint: () =>
        msg('The place and the room, if you know them. For a call, how to join it.', {
          id: 'interpreter.where.hint',
        }),
      errors: {too_long: tooLong(fields.where.max)},
    },
    withWhom: {
      label: () => msg('Who is it with?', {id: 'interpreter.withWhom.label'}),
      hint: () =>
        msg('For example the name of the clinic, the team or the nurse.', {
          id: 'interpreter.withWhom.hint',
        }),
      errors: {too_long: tooLong(fields.withWhom.max), characters},
    },
    ...personWording(own),
    nhsNumber,
    // Whoever asks is told what comes of it.
    ...contactWording(() => true),
    contactNotes: {
      ...contactNotes,
      errors: {too_long: tooLong(fields.contactNotes.max), characters},
    },
    ...accessWording,
    ...saidToCarer(accessWording),
    notes: {
      label: () => msg('Is there anything else we should know?', {id: 'interpreter.notes.label'}),
      errors: {too_long: tooLong(fields.notes.max)},
    },
    consent: {
      label: () =>
        msg('I agree that the trust may read these answers and use them for what I ask', {
          id: 'interpreter.consent.label',
        }),
      errors: {
        missing: () =>
          msg('Tick the box if you agree. If you don’t, please ask the team in another way', {
            id: 'interpreter.consent.missing',
          }),
      },
    },
  },
} satisfies Wording<typeof interpreterRequest>;

/** What the receipt of a request says. */
export const receipt: ReceiptWording = {
  title: () => msg('Your request has arrived', {id: 'interpreter.receipt.title'}),
  notYet: () =>
    msg('It is safe with the trust’s service. Nothing is booked yet.', {
      id: 'interpreter.receipt.notYet',
    }),
  progress: async () => (await import('./progress.wording.ts')).progress,
};

/** What the interpreter request says besides its questions. */
export const more = {
  /** How long before, as people who book ask for it. */
  notice: (days: number): Plurals => ({
    zero: () => msg(str`${days} days’ notice is usual.`, {id: 'interpreter.notice.zero'}),
    one: () => msg(str`${days} day’s notice is usual.`, {id: 'interpreter.notice.one'}),
    two: () => msg(str`${days} days’ notice is usual.`, {id: 'interpreter.notice.two'}),
    few: () => msg(str`${days} days’ notice is usual.`, {id: 'interpreter.notice.few'}),
    many: () => msg(str`${days} days’ notice is usual.`, {id: 'interpreter.notice.many'}),
    other: () => msg(str`${days} days’ notice is usual.`, {id: 'interpreter.notice.other'}),
  }),
  late: () =>
    msg('You can still ask. It may be hard to find someone in time.', {id: 'interpreter.late'}),
  hours: (hours: string) => msg(str`Hours: ${hours}`, {id: 'interpreter.hours'}),
  deaf: () =>
    msg('You don’t need a telephone for any of this. We can write to you instead.', {
      id: 'interpreter.deaf',
    }),
  none: {
    title: () => msg('You can’t ask for an interpreter here', {id: 'interpreter.none.title'}),
    text: () =>
      msg(
        'You can still have one, and it is free. Please tell the team that you need an interpreter or a translation.',
        {id: 'interpreter.none.text'},
      ),
  },
};
