import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';

import {wording} from './device.wording.ts';
import {passphraseBox, takeFrom} from './passphrase-box.ts';
import {SHORTEST_PASSPHRASE} from './seal.ts';

const words = wording.passphrase;

/** Asks for a new passphrase, twice, after saying what it means to forget it. It is kept nowhere. */
export class NewPassphrase {
  #isShown = false;
  #problem: 'tooShort' | 'different' | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** What the ids begin with, where several may stand on one page. */
    private readonly id: string,
  ) {}

  /** The boxes, for a form of their own. */
  render(): TemplateResult {
    return html`<p class="panel">${words.forgotten()}</p>
      ${passphraseBox({
        id: `${this.id}-new`,
        label: words.labelNew(),
        hint: words.hint(SHORTEST_PASSPHRASE),
        error: this.#problem === 'tooShort' ? words.tooShort(SHORTEST_PASSPHRASE) : undefined,
        isShown: this.#isShown,
      })}
      ${passphraseBox({
        id: `${this.id}-again`,
        label: words.again(),
        error: this.#problem === 'different' ? words.different() : undefined,
        isShown: this.#isShown,
      })}
      ${showBox(`${this.id}-show`, this.#isShown, (isShown) => {
        this.#isShown = isShown;
        this.host.requestUpdate();
      })}`;
  }

  /** Takes what was typed, and empties the boxes. Nothing, if it can't be used: what is wrong then stands at its box. */
  take(form: HTMLFormElement): string | undefined {
    const [first, again] = [takeFrom(form, `${this.id}-new`), takeFrom(form, `${this.id}-again`)];
    const isShort = [...first.trim()].length < SHORTEST_PASSPHRASE;
    this.#problem = isShort ? 'tooShort' : first === again ? undefined : 'different';
    this.host.requestUpdate();
    if (!this.#problem) return first;
    form.querySelector<HTMLInputElement>(`#${this.id}-new`)?.focus();
    return undefined;
  }
}

/** A box to tick that shows what is typed. */
export function showBox(
  id: string,
  isShown: boolean,
  show: (isShown: boolean) => void,
): TemplateResult {
  return html`<div class="field option">
    <input
      type="checkbox"
      id=${id}
      ?checked=${isShown}
      @change=${(event: Event) => show((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${words.show()}</label>
  </div>`;
}
