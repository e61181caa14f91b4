import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';

import {wording} from './device.wording.ts';

const words = wording.delete;

/** What is deleted, in words, and how. */
interface Deletion {
  readonly title: () => string;
  readonly text: () => string;
  readonly button: () => string;
  readonly delete: () => Promise<void> | void;
  readonly failureOf: (error: unknown) => string;
}

/** Deletes a passport, after one question. It can't be undone: somebody else may sit here next. */
export class Delete {
  readonly #host: ReactiveControllerHost;
  readonly #deletion: Deletion;
  #isAsking = false;
  #failure = '';

  constructor(host: ReactiveControllerHost, deletion: Deletion) {
    this.#host = host;
    this.#deletion = deletion;
  }

  render(): TemplateResult {
    const {title, text, button} = this.#deletion;
    return html`<section>
      <h3>${title()}</h3>
      <p>${text()}</p>
      ${
        this.#isAsking
          ? html`<div class="panel alert">
              <p id="delete-sure" tabindex="-1">${words.sure()}</p>
              <div class="actions">
                <button
                  type="button"
                  class="button danger"
                  @click=${(event: Event) => void this.#delete(event)}
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
                ${button()}
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

  async #delete(event: Event): Promise<void> {
    this.#failure = '';
    try {
      await this.#deletion.delete();
    } catch (error) {
      this.#failure = this.#deletion.failureOf(error);
    }
    this.#isAsking = false;
    this.#focusOn(this.#failure ? 'delete-here' : 'step', event);
  }

  #focusOn(id: string, {target}: Event): void {
    const root = (target as HTMLElement).getRootNode();
    this.#host.requestUpdate();
    // Where the whole passport was put away, the button is no longer in any root.
    void this.#host.updateComplete.then(() =>
      (root as Partial<ShadowRoot>).getElementById?.(id)?.focus(),
    );
  }
}
