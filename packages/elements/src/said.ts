import type {Trust} from '@trust-widgets/contract/trust/trust';
import {html, nothing, type TemplateResult} from 'lit';

import {language} from './localisation.ts';

/*
 * What a trust wrote in its directory. It is shown as text whatever it holds, marked with the trust's language where the
 * reader's is another, and written from its own side inside a sentence that may run the other way.
 */

/** A few words of the trust's own, such as a name, inside a line of ours. */
export function said(text: string, trust: Trust | undefined): TemplateResult {
  return html`<bdi lang=${theirLanguage(trust)}>${text}</bdi>`;
}

/** A name in a language of its own. What is no language is not passed on as one. */
export function saidIn(text: string, language: string): TemplateResult {
  const isTag = /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(language);
  return html`<bdi lang=${isTag ? language : nothing}>${text}</bdi>`;
}

/** A text of the trust's own that stands by itself, at the same edge as what is around it. Its line breaks are kept. */
export function saidAtLength(text: string, trust: Trust | undefined): TemplateResult {
  return html`<p class="said">${said(text, trust)}</p>`;
}

/** The trust's own language, where that is not what the widget speaks. */
function theirLanguage(trust: Trust | undefined): string | typeof nothing {
  const theirs = trust?.languages[0];
  return theirs === undefined || theirs === language() ? nothing : theirs;
}
