import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';

import type {DeviceKeeper} from './device-keeper.ts';
import {wording} from './device.wording.ts';
import {failureOf} from './failure.ts';

const words = wording.delete;

/** Deletes the passport on this device, after one question. It can't be undone: somebody else may sit here next. */
export class Delete {
  #isAsking = false;
  #failure = '';

  constructor(private readonly host: ReactiveControllerHost) {}

  render(keeper: DeviceKeeper): TemplateResult {
    return html`<section>
      <h3>${words.title()}</h3>
      <p>${words.text()}</p>
      ${
        this.#isAsking
          ? html`<div class="panel alert">
              <p id="delete-sure" tabindex="-1">${words.sure()}</p>
              <div class="actions">
                <button
                  type="button"
                  class="button"
                  @click=${(event: Event) => this.#delete(keeper, event)}
                >
                  ${words.yes()}
                </button>
                <button
                  type="button"
                  class="button second"
                  @click=${(event: Event) => this.#ask(false, event)}
                >
                  ${words.no()}
                </button>
              </div>
            </div>`
          : html`<div class="actions">
              <button
                type="button"
                class="button second"
                id="delete-here"
                @click=${(event: Event) => this.#ask(true, event)}
              >
                ${words.button()}
              </button>
            </div>`
      }
      ${this.#failure ? html`<p class="error" role="alert">${this.#failure}</p>` : nothing}
    </section>`;
  }

  #ask(isAsking: boolean, event: Event): void {
    this.#isAsking = isAsking;
    this.#focusOn(isAsking ? 'delete-sure' : 'delete-here', event);
  }

  #delete(keeper: DeviceKeeper, event: Event): void {
    this.#isAsking = false;
    this.#failure = '';
    try {
      keeper.deleteAll();
    } catch (error) {
      this.#failure = failureOf(error);
    }
    this.#focusOn('step', event);
  }

  #focusOn(id: string, {target}: Event): void {
    const root = (target as HTMLElement).getRootNode() as ShadowRoot;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => root.getElementById(id)?.focus());
  }
}
