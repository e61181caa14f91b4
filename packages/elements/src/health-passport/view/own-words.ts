import {LANGUAGES} from '@trust-widgets/contract/fields/language';
import {html, nothing, type TemplateResult} from 'lit';

import {language} from '../../localisation.ts';

/** Figures with spaces between them, such as a telephone number. Among Arabic words they would change places. */
const FIGURES = /(\+?\d[\d ()-]{4,}\d)/;

/**
 * Somebody's own words, exactly as they wrote them: each line in its own direction, and in the language they said.
 *
 * `dir="auto"` is for the line that it stands on; the style `words` does the same for every line break after it.
 */
export function ownWords(text: string, writtenIn?: string): TemplateResult {
  const parts = text.split(FIGURES);
  const inOrder =
    parts.length === 1
      ? text
      : parts.map((part, index) => (index % 2 === 1 ? html`<bdi dir="ltr">${part}</bdi>` : part));
  return html`<bdi class="words" dir="auto" lang=${languageTag(writtenIn) ?? nothing}
    >${inOrder}</bdi
  >`;
}

/** The language of somebody's words, where it is one that we know and not the one around them. */
export function languageTag(writtenIn: unknown): string | undefined {
  const isKnown = (LANGUAGES as readonly unknown[]).includes(writtenIn) && writtenIn !== 'other';
  return isKnown && writtenIn !== language() ? (writtenIn as string) : undefined;
}
