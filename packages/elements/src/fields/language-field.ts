import {LANGUAGES} from '@trust-widgets/contract/fields/language';
import {html, type TemplateResult} from 'lit';
import {Directive, directive} from 'lit/directive.js';

import type {Option} from '../form/question.ts';
import {language} from '../localisation.ts';
import {selectField} from './choice-field.ts';
import type {FieldView} from './field-view.ts';

/** Typing to find a language, and what languages call themselves: too much to load before it may be needed. */
let typing: typeof import('./language/combobox-field.ts') | undefined;
let names: typeof import('./language-names.ts') | undefined;

/** Fetches what a question about a language is better with. Without it, it can be answered all the same. */
export async function prepareLanguages(): Promise<void> {
  await Promise.all([
    prepareLanguageNames(),
    import('./language/combobox-field.ts').then(
      (module) => (typing = module),
      () => undefined,
    ),
  ]);
}

/** Fetches what we call the languages. Without it they have the names that the browser knows. */
export async function prepareLanguageNames(): Promise<void> {
  names ??= await import('./language-names.ts').catch(() => undefined);
}

/** The languages offered, each by its name, those in `first` first. */
export function languageOptions(first: readonly string[] = []): readonly Option[] {
  if (names) return names.languageOptions(first);
  // In a language that it does not know, a browser would answer in another: then each has its own name.
  return LANGUAGES.map((value) => ({
    value,
    label: new Intl.DisplayNames([language(), value], {type: 'language'}).of(value) ?? value,
  }));
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

  /** In a browser alone: on a server nobody types. */
  override update(_part: unknown, [view]: [FieldView]): unknown {
    void prepareLanguages();
    return this.render(view);
  }
}

const drawn = directive(LanguageField);

/** Asks for a language. */
export function languageField(view: FieldView): TemplateResult {
  return html`${drawn(view)}`;
}
