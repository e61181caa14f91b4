import {html, nothing, type TemplateResult} from 'lit';

import {OnRequest} from '../../on-request.ts';
import {wording as formWording} from '../form.wording.ts';
import type {Held, Holder} from '../held.ts';
import type {FromPassport} from './from-passport.ts';
import {usePassport} from './offer.wording.ts';

/** Lets a person start a form from their passport. Nothing is loaded, and nobody is asked for one, before they want to. */
export class PassportOffer {
  readonly #held: () => Held;
  readonly #start: OnRequest<FromPassport>;

  constructor(host: Holder, held: () => Held) {
    this.#held = held;
    this.#start = new OnRequest(host, async () => {
      const {FromPassport} = await import('./from-passport.ts');
      return new FromPassport(host, held);
    });
  }

  /** What to show instead of the form, while the person chooses what to copy. */
  instead(): TemplateResult | undefined {
    return this.#start.part?.render();
  }

  /** The way there, and what came of it. It is offered only where there may be a passport. */
  render(): TemplateResult | typeof nothing {
    const {part, hasFailed} = this.#start;
    if (!this.#held().mayHavePassport) return nothing;
    return html`${part?.note() ?? nothing}
      <button type="button" class="link" @click=${() => void this.#start.ask()}>
        ${usePassport()}
      </button>
      <p role="status">${hasFailed ? formWording.unavailable() : nothing}</p>`;
  }

  /** Forgets what was found. */
  forget(): void {
    this.#start.part?.stop();
    this.#start.forget();
  }
}
