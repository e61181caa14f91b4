import {msg} from '@lit/localize';

/** What is said when people choose a language. */
export const wording = {
  label: () => msg('Language', {id: 'languagePicker.label'}),
  changed: () =>
    msg('You can now read this in English', {
      id: 'languagePicker.changed',
      desc: 'Name your own language here, and not English: it is read out once your language is chosen.',
    }),
  notChanged: () =>
    msg('The language did not change. Please try again.', {id: 'languagePicker.notChanged'}),
};
