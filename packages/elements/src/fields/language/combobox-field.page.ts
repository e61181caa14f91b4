import {expect} from '@open-wc/testing';
import {language} from '@trust-widgets/contract/fields/language';
import {render} from 'lit';

import {direction} from '../../localisation.ts';
import {base} from '../../styles/base.styles.ts';
import {formStyles} from '../../styles/form.styles.ts';
import {tokens} from '../../styles/tokens.ts';
import {drawField} from '../field.ts';
import {languageOptions} from '../language-names.ts';

/** A question about a language, as a person meets it with a keyboard and a mouse. */
export class LanguageQuestion {
  readonly host = document.createElement('div');
  readonly #root = this.host.attachShadow({mode: 'open'});
  answer: unknown = undefined;
  error: string | undefined;
  first: readonly string[] = [];
  /** How often the form that it stands in was sent. */
  sent = 0;
  readonly #form = document.createElement('form');

  constructor() {
    this.#root.adoptedStyleSheets = [tokens, base, formStyles].map((one) => one.styleSheet!);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.sent += 1;
    });
    this.#root.append(this.#form);
    document.body.append(this.host);
    document.body.append(Object.assign(document.createElement('button'), {id: 'next'}));
  }

  draw(): void {
    const view = {
      name: 'it',
      field: language({}),
      label: 'Which language?',
      isHeading: false,
      hint: 'It can be a sign language.',
      error: this.error,
      part: undefined,
      value: this.answer,
      options: languageOptions(this.first),
      autocomplete: undefined,
      answer: (value: unknown, redraw?: boolean) => {
        this.answer = value;
        if (redraw) this.draw();
      },
    };
    this.host.dir = direction();
    render(drawField(view), this.#form);
  }

  get box(): HTMLInputElement {
    return this.#root.querySelector('#it')!;
  }

  get isOpen(): boolean {
    return this.box.getAttribute('aria-expanded') === 'true';
  }

  get options(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[role=option]')];
  }

  get listed(): string[] {
    return this.options.map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());
  }

  /** The option that a screen reader is led to. */
  get active(): string | undefined {
    const id = this.box.getAttribute('aria-activedescendant');
    const option = id ? this.#root.getElementById(id) : null;
    expect(option?.getAttribute('aria-selected') ?? 'true').to.equal('true');
    return option?.textContent.replace(/\s+/g, ' ').trim();
  }

  /** What is announced. */
  get status(): string {
    return this.#root.querySelector('[role=status]')?.textContent.trim() ?? '';
  }

  /** What is written under the box. */
  get advice(): string | undefined {
    return this.#root.querySelector('.hint[role=status]')?.textContent.trim();
  }

  get popup(): HTMLElement {
    return this.#root.querySelector('.popup')!;
  }

  remove(): void {
    this.host.remove();
    document.querySelector('#next')?.remove();
  }
}
