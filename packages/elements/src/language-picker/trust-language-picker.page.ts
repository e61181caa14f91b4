import {until} from '../form/form.page.ts';
import {WidgetPage} from '../testing/widget-page.ts';
import './define.ts';
import type {TrustLanguagePicker} from './trust-language-picker.ts';
import type {Example} from './trust-language-picker.examples.ts';

/** The list of languages as a person meets it on a trust's page. */
export class LanguagePickerPage extends WidgetPage<TrustLanguagePicker> {
  static async open({trust = 'northbank', client}: Example = {}): Promise<LanguagePickerPage> {
    const element = document.createElement('trust-language-picker');
    Object.assign(element, {trust, ...(client && {client})});
    document.body.append(element);
    return LanguagePickerPage.at(element);
  }

  /** The list that stands on a page already, once it can be used. */
  static async at(element: TrustLanguagePicker): Promise<LanguagePickerPage> {
    await until(() => element.shadowRoot?.querySelector('.widget') != null);
    return new LanguagePickerPage(element);
  }

  /** The native list, where there is one. */
  get list(): HTMLSelectElement | null {
    return this.root.querySelector('select');
  }

  /** What is offered, and in which language each name is read out. */
  get offered(): string[] {
    return [...(this.list?.options ?? [])].map(({lang, text}) => `${lang}: ${text.trim()}`);
  }

  /** The name that the list shows. */
  get shown(): string | undefined {
    return this.list?.selectedOptions[0]?.text.trim();
  }

  /** Chooses a language by its own name, as a person does with the pointer. */
  async choose(name: string): Promise<void> {
    const option = [...(this.list?.options ?? [])].find(({text}) => text.trim() === name);
    if (!this.list || !option) throw new Error(`${name} is not offered: ${this.offered.join()}`);
    this.list.focus();
    this.list.value = option.value;
    this.list.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => this.announced !== '');
  }
}
