import {html, nothing, type TemplateResult} from 'lit';

import type {Desk} from '../screen.ts';
import type {DeviceKeeper} from './device-keeper.ts';
import {wording} from './device.wording.ts';
import {failureOf} from './failure.ts';

const words = wording.delete;

/** Deletes the passport on this device, after one question. It can't be undone: somebody else may sit here next. */
export class Delete {
  #isAsking = false;
  #failure = '';

  constructor(private readonly desk: Desk) {}

  render(keeper: DeviceKeeper): TemplateResult {
    return html`<section>
      <h3>${words.title()}</h3>
      <p>${words.text()}</p>
      ${
        this.#isAsking
          ? html`<div class="panel alert">
              <p id="delete-sure" tabindex="-1">${words.sure()}</p>
              <div class="actions">
                <button type="button" class="button" @click=${() => this.#delete(keeper)}>
                  ${words.yes()}
                </button>
                <button type="button" class="button second" @click=${() => this.#ask(false)}>
                  ${words.no()}
                </button>
              </div>
            </div>`
          : html`<div class="actions">
              <button
                type="button"
                class="button second"
                id="delete-here"
                @click=${() => this.#ask(true)}
              >
                ${words.button()}
              </button>
            </div>`
      }
      ${this.#failure ? html`<p class="error" role="alert">${this.#failure}</p>` : nothing}
    </section>`;
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.desk.requestUpdate();
    this.desk.focusOn(isAsking ? 'delete-sure' : 'delete-here');
  }

  #delete(keeper: DeviceKeeper): void {
    this.#isAsking = false;
    this.#failure = '';
    try {
      keeper.deleteAll();
    } catch (error) {
      this.#failure = failureOf(error);
    }
    this.desk.requestUpdate();
    this.desk.focusOn('step');
  }
}
