import {msg} from '@lit/localize';

/** What is said of a translation that nobody has checked. */
export const wording = {
  drafted: () =>
    msg('No person has checked these words yet. There may be mistakes.', {
      id: 'translationNotice.drafted',
      desc: 'Stands above a translation that was drafted, and that no speaker of the language has reviewed.',
    }),
  inEnglish: () => msg('Read this in English', {id: 'translationNotice.inEnglish'}),
};
