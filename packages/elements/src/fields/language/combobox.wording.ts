import {msg, str} from '@lit/localize';

/** What is said where a language is found by typing. */
export const wording = {
  found: (count: number) =>
    msg(str`Languages found: ${count}`, {id: 'language.found', desc: 'Said after each letter.'}),
};
