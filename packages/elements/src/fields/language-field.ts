import {html, type TemplateResult} from 'lit';
import {Directive, directive} from 'lit/directive.js';

import {selectField} from './choice-field.ts';
import type {FieldView} from './field-view.ts';

/** Typing to find a language, and what languages call themselves: too much to load before it may be needed. */
let typing: typeof import('./language/combobox-field.ts') | undefined;

/** Fetches what a question about a language is better with. Without it, it can be answered all the same. */
export async function prepareLanguages(): Promise<void> {
  typing ??= await import('./language/combobox-field.ts').catch(() => undefined);
}

/**
 * One of very many languages: found by typing, where there are a keyboard and a mouse, and else in the browser's own
 * list, which phones show as large as the screen. It stays what it was drawn as: nothing changes under a person's hands.
 */
class LanguageField extends Directive {
  readonly #draw =
    typing && matchMedia('(hover: hover) and (pointer: fine)').matches
      ? typing.comboboxField
      : selectField;

  override render(view: FieldView): unknown {
    return this.#draw(view);
  }
}

const drawn = directive(LanguageField);

/** Asks for a language. */
export function languageField(view: FieldView): TemplateResult {
  void prepareLanguages();
  return html`${drawn(view)}`;
}
