import {html, type TemplateResult} from 'lit';

import {readIn, type TextOf, type Written} from './read-in.ts';
import {type Author, marked, said} from './said.ts';

/** A text of the trust's own that stands by itself, at the same edge as what is around it. Its line breaks are kept. */
export function saidAtLength<T extends Written>(
  thing: T,
  name: TextOf<T>,
  author: Author,
): TemplateResult {
  return html`<p class="said">${said(thing, name, author)}</p>`;
}

/** Several texts of the trust's own, all in one language. */
export function saidEach<T extends Written>(
  thing: T,
  name: TextOf<T>,
  author: Author,
): TemplateResult[] {
  const {text, code} = readIn(thing, name);
  return (text as readonly string[]).map((one) => marked(one, code, author));
}

/** A name in a language of its own. What is no language is not passed on as one. */
export function saidIn(text: string, language: string): TemplateResult {
  const isTag = /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(language);
  return isTag ? html`<bdi lang=${language}>${text}</bdi>` : html`<bdi>${text}</bdi>`;
}
