import {directionOf} from '@trust-widgets/contract/fields/language';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import {html, nothing, type TemplateResult} from 'lit';

import {language} from './localisation.ts';
import {readIn, type TextOf, type Written} from './read-in.ts';

/*
 * What a trust wrote: in the reader's language where the trust wrote it in that, else in its own. It is shown as text
 * whatever it holds, marked with the language that it is in where the reader's is another, and written from its own side
 * inside a sentence that may run the other way.
 */

/** Which language a trust writes in itself, as far as that is known. */
export type Author = Pick<Trust, 'languages'> | undefined;

/** A few words of the trust's own, such as a name, inside a line of ours. */
export function said<T extends Written>(thing: T, name: TextOf<T>, author: Author): TemplateResult {
  const {text, code} = readIn(thing, name);
  return marked(text, code, author);
}

/**
 * Marks words with the language that they are in: `code`, or their author's own. A translation runs as its language does,
 * whatever it begins with: "NHS 111" may open a sentence in Urdu.
 */
export function marked(text: unknown, code: string | undefined, author: Author): TemplateResult {
  const theirs = code ?? author?.languages[0];
  return html`<bdi
    lang=${theirs && theirs !== language() ? theirs : nothing}
    dir=${code ? directionOf(code) : nothing}
    >${text}</bdi
  >`;
}

/** Stands in a sentence for words that are put in. It is what Unicode keeps for that, and no sentence has it. */
const PLACE = '\uFFFC';

/** Words of the trust's own inside a sentence of ours, wherever the sentence wants them. */
export function saidWithin<T extends Written>(
  sentence: (words: string) => string,
  thing: T,
  name: TextOf<T>,
  author: Author,
): TemplateResult {
  const [before, after] = sentence(PLACE).split(PLACE);
  return html`${before}${said(thing, name, author)}${after}`;
}
