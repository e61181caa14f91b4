import {html, nothing, type TemplateResult} from 'lit';

import type {Desk} from '../screen.ts';
import type {DeviceKeeper} from './device-keeper.ts';
import {wording} from './device.wording.ts';
import {failureOf} from './failure.ts';
import {NewPassphrase} from './new-passphrase.ts';
import {canSeal} from './seal.ts';

const words = wording.passphrase;

/** Locks the passport on this device with a passphrase, or takes the lock away. */
export class Lock {
  readonly #boxes: NewPassphrase;
  #isAsking = false;
  #isWorking = false;
  #said = '';

  constructor(private readonly desk: Desk) {
    this.#boxes = new NewPassphrase(desk, 'lock');
  }

  render(keeper: DeviceKeeper): TemplateResult {
    if (!canSeal()) {
      return html`<section>
        <h3>${words.title()}</h3>
        <p>${words.impossible()}</p>
      </section>`;
    }
    const {isSealed} = keeper;
    return html`<section>
      <h3 id="lock-title" tabindex="-1">${words.title()}</h3>
      <p>${words.why()}</p>
      <p>${isSealed ? words.isSet() : words.isNotSet()}</p>
      ${this.#isAsking ? this.#asking(keeper) : this.#offer(keeper, isSealed)}
      <p role="status">${this.#isWorking ? words.working() : this.#said}</p>
    </section>`;
  }

  #offer(keeper: DeviceKeeper, isSealed: boolean): TemplateResult {
    return html`<div class="actions">
      <button type="button" class="button second" @click=${() => this.#ask(true)}>
        ${isSealed ? words.change() : words.set()}
      </button>
      ${
        isSealed
          ? html`<button
              type="button"
              class="link"
              @click=${() => void this.#set(keeper, undefined)}
            >
              ${words.remove()}
            </button>`
          : nothing
      }
    </div>`;
  }

  #asking(keeper: DeviceKeeper): TemplateResult {
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#take(event, keeper)}>
      ${this.#boxes.render()}
      <div class="actions">
        <button class="button">${words.set()}</button>
        <button type="button" class="link" @click=${() => this.#ask(false)}>
          ${words.cancel()}
        </button>
      </div>
    </form>`;
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#said = '';
    this.desk.requestUpdate();
    this.desk.focusOn(isAsking ? 'lock-new' : 'lock-title');
  }

  #take(event: SubmitEvent, keeper: DeviceKeeper): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.#isWorking) return;
    const passphrase = this.#boxes.take(event.target as HTMLFormElement);
    if (passphrase !== undefined) void this.#set(keeper, passphrase);
  }

  async #set(keeper: DeviceKeeper, passphrase: string | undefined): Promise<void> {
    this.#isWorking = true;
    this.desk.requestUpdate();
    try {
      await keeper.setPassphrase(passphrase);
      this.#said = passphrase === undefined ? words.removed() : words.done();
      this.#isAsking = false;
      this.desk.focusOn('lock-title');
    } catch (error) {
      this.#said = failureOf(error);
    } finally {
      this.#isWorking = false;
      this.desk.requestUpdate();
    }
  }
}
