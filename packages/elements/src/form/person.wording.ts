import {msg, str} from '@lit/localize';

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

export const formats = {
  bsl: () => msg('British Sign Language', {id: 'referral.formats.bsl'}),
  'large-print': () => msg('Large print', {id: 'referral.formats.largePrint'}),
  braille: () => msg('Braille', {id: 'referral.formats.braille'}),
  audio: () => msg('Audio', {id: 'referral.formats.audio'}),
  'easy-read': () => msg('Easy Read', {id: 'referral.formats.easyRead'}),
  'text-message': () => msg('Text message', {id: 'referral.formats.textMessage'}),
  'face-to-face-support': () =>
    msg('Face to face, with a carer or advocate there', {id: 'referral.formats.faceToFace'}),
};
export const assistanceAnimal = {
  label: () => msg('Which assistance animal?', {id: 'referral.assistanceAnimal.label'}),
  hint: () =>
    msg(
      'Animals are welcome. A few clinical rooms can’t take them; the team will tell you first.',
      {
        id: 'referral.assistanceAnimal.hint',
      },
    ),
  options: {
    'guide-dog': () => msg('Guide dog', {id: 'referral.assistanceAnimal.guide'}),
    'hearing-dog': () => msg('Hearing dog', {id: 'referral.assistanceAnimal.hearing'}),
    'medical-alert': () => msg('Medical alert dog', {id: 'referral.assistanceAnimal.medical'}),
    'other-assistance-dog': () =>
      msg('Another trained assistance dog', {id: 'referral.assistanceAnimal.other'}),
  },
};
