import {msg, str} from '@lit/localize';
import type {Draft} from '@trust-widgets/contract/define-form';
import {
  contactQuestions,
  helperQuestions,
  personQuestions,
} from '@trust-widgets/contract/person/questions';

/*
 * What is said about a person word for word alike, whichever form asks.
 */

export const tooLong = (max: number | undefined) => () =>
  msg(str`Please use ${max ?? 0} characters or fewer`, {id: 'referral.tooLong'});
export const characters = () =>
  msg('Please use letters, numbers and ordinary signs only', {id: 'referral.characters'});
export const notSure = () => msg('I am not sure', {id: 'referral.notSure'});

export const phoneErrors = {
  format: () =>
    msg('Enter a full telephone number, like 01632 960 001', {id: 'referral.phone.format'}),
  emergency_number: () =>
    msg('Enter a number that we can call back. We can’t call this one', {
      id: 'referral.phone.emergency',
    }),
};
export const emailErrors = {
  format: () => msg('Enter an email address, like name@example.com', {id: 'referral.email.format'}),
};

export const dateErrors = {
  day: () => msg('Enter the day as a number from 1 to 31', {id: 'referral.birthDate.day'}),
  month: () => msg('Enter the month as a number from 1 to 12', {id: 'referral.birthDate.month'}),
  year: () => msg('Enter the year with four numbers, like 1985', {id: 'referral.birthDate.year'}),
  not_real: () =>
    msg('Check the day. That month does not have so many days', {
      id: 'referral.birthDate.notReal',
    }),
};
/** What can be wrong with an appointment. */
export const birthDate = {
  label: () => msg('Date of birth', {id: 'referral.birthDate.label'}),
  hint: () =>
    msg('For example, 27 3 1985. If you are not sure, leave it empty.', {
      id: 'referral.birthDate.hint',
    }),
  errors: {
    ...dateErrors,
    future: () =>
      msg('Check the year. A date of birth can’t be in the future', {
        id: 'referral.birthDate.future',
      }),
  },
};
export const nhsNumber = {
  label: () => msg('NHS number', {id: 'referral.nhsNumber.label'}),
  hint: () =>
    msg('It has 10 digits. You don’t need it to get help. Leave it empty if you don’t know it.', {
      id: 'referral.nhsNumber.hint',
    }),
  errors: {
    format: () => msg('Enter 10 digits, or leave it empty', {id: 'referral.nhsNumber.format'}),
    check_digit: () =>
      msg('Check the NHS number. One of the digits is not right. You can leave it empty', {
        id: 'referral.nhsNumber.checkDigit',
      }),
  },
};

export const contactMethods = {
  phone: () => msg('Phone call', {id: 'referral.contact.phone'}),
  text: () => msg('Text message', {id: 'referral.contact.text'}),
  email: () => msg('Email', {id: 'referral.contact.email'}),
  letter: () => msg('Letter', {id: 'referral.contact.letter'}),
};
export const safeContact = {
  label: () => msg('What else is safe?', {id: 'referral.safeContact.label'}),
  hint: () =>
    msg('We will not do any of these unless you tick it.', {id: 'referral.safeContact.hint'}),
  options: {
    voicemail: () => msg('You can leave a voice message', {id: 'referral.safeContact.voicemail'}),
    text: () => msg('You can send a text message', {id: 'referral.safeContact.text'}),
    letter: () => msg('You can send a letter', {id: 'referral.safeContact.letter'}),
    'neutral-sender': () =>
      msg('Please don’t say who you are until you know who is listening or reading', {
        id: 'referral.safeContact.neutralSender',
      }),
  },
};
export const reminderContact = {
  label: () =>
    msg('How should we send reminders of visits?', {id: 'referral.reminderContact.label'}),
  options: contactMethods,
};
export const letterContact = {
  label: () =>
    msg('How should we send things that are not urgent?', {id: 'referral.letterContact.label'}),
  options: {
    letter: () => msg('By letter', {id: 'referral.letter.letter'}),
    email: () => msg('By email', {id: 'referral.letter.email'}),
    text: () => msg('By text message', {id: 'referral.letter.text'}),
    none: () => msg('Please send nothing', {id: 'referral.letter.none'}),
  },
};
export const contactNotes = {
  label: () =>
    msg('Anything else about getting in touch, such as a safe time', {
      id: 'referral.contactNotes.label',
    }),
};

/** Whether what is asked is asked of the person whom it is about. */
export type IsOwn = (answers: Draft) => boolean;

const helper = helperQuestions({close: {}, atWork: {}});

/** Who writes for somebody else. */
export const helperWording = {
  helperName: {
    label: () => msg('Your name', {id: 'referral.helperName.label'}),
    errors: {
      missing: () => msg('Enter your name', {id: 'referral.helperName.missing'}),
      too_long: tooLong(helper.helperName.max),
      characters,
    },
  },
  relationship: {
    label: () => msg('How do you know the person?', {id: 'referral.relationship.label'}),
    errors: {too_long: tooLong(helper.relationship.max), characters},
  },
  organisation: {
    label: () => msg('Where you work', {id: 'referral.organisation.label'}),
    errors: {too_long: tooLong(helper.organisation.max), characters},
  },
  jobTitle: {
    label: () => msg('Your job', {id: 'referral.jobTitle.label'}),
    errors: {too_long: tooLong(helper.jobTitle.max), characters},
  },
};

/** Whom it is about. */
export const personWording = (own: IsOwn) => ({
  name: {
    label: (answers: Draft) =>
      own(answers)
        ? msg('Your name', {id: 'referral.name.label.self'})
        : msg('The person’s name', {id: 'referral.name.label.other'}),
    errors: {
      missing: () => msg('Enter a name. A first name will do', {id: 'referral.name.missing'}),
      too_long: tooLong(personQuestions.name.max),
      characters,
    },
  },
  preferredName: {
    label: (answers: Draft) =>
      own(answers)
        ? msg('What should we call you?', {id: 'referral.preferredName.label.self'})
        : msg('What do they like to be called?', {id: 'referral.preferredName.label.other'}),
    errors: {too_long: tooLong(personQuestions.preferredName.max), characters},
  },
  birthDate,
});

/** How to reach somebody. */
export const contactWording = (own: IsOwn) => ({
  urgentContact: {
    label: (answers: Draft) =>
      own(answers)
        ? msg('How should we reach you about this?', {id: 'referral.urgentContact.label.self'})
        : msg('How should we reach the person about this?', {
            id: 'referral.urgentContact.label.other',
          }),
    options: {
      ...contactMethods,
      'through-someone': () => msg('Through someone else', {id: 'referral.contact.throughSomeone'}),
    },
    errors: {
      missing: () =>
        msg('Choose how we should get in touch', {id: 'referral.urgentContact.missing'}),
    },
  },
  phone: {
    label: (answers: Draft) =>
      own(answers)
        ? msg('Your telephone number', {id: 'referral.phone.label.self'})
        : msg('The person’s telephone number', {id: 'referral.phone.label.other'}),
    errors: {
      missing: () => msg('Enter a telephone number', {id: 'referral.phone.missing'}),
      ...phoneErrors,
    },
  },
  email: {
    label: (answers: Draft) =>
      own(answers)
        ? msg('Your email address', {id: 'referral.email.label.self'})
        : msg('The person’s email address', {id: 'referral.email.label.other'}),
    errors: {
      missing: () => msg('Enter an email address', {id: 'referral.email.missing'}),
      ...emailErrors,
    },
  },
  throughWhom: {
    label: () => msg('Who is that, and how do we reach them?', {id: 'referral.throughWhom.label'}),
    errors: {too_long: tooLong(contactQuestions.throughWhom.max), characters},
  },
  safeContact,
});
