import {html, nothing, type TemplateResult} from 'lit';

import type {Desk} from '../screen.ts';
import {wording} from './device.wording.ts';
import {download} from './download.ts';
import {fileName, fileOf} from './file.ts';
import {NewPassphrase} from './new-passphrase.ts';
import {canSeal} from './seal.ts';

const words = wording.save;

/** Makes a file of the passport, to keep or to load on another device. */
export class SaveFile {
  readonly #boxes: NewPassphrase;
  #isLocking = false;
  #isWorking = false;
  #name = '';

  constructor(private readonly desk: Desk) {
    this.#boxes = new NewPassphrase(desk, 'file');
  }

  render(): TemplateResult {
    return html`<section>
      <h3>${words.title()}</h3>
      <p>${words.text()} ${words.open()}</p>
      ${this.desk.place === 'service' ? html`<p>${words.without()}</p>` : nothing}
      <form novalidate @submit=${(event: SubmitEvent) => void this.#save(event)}>
        ${
          canSeal()
            ? html`<div class="field option">
                <input
                  type="checkbox"
                  id="file-lock"
                  ?checked=${this.#isLocking}
                  @change=${(event: Event) => {
                    this.#isLocking = (event.target as HTMLInputElement).checked;
                    this.desk.requestUpdate();
                  }}
                />
                <label for="file-lock">${words.lock()}</label>
              </div>`
            : nothing
        }
        ${this.#isLocking ? this.#boxes.render() : nothing}
        <div class="actions"><button class="button second">${words.button()}</button></div>
      </form>
      <p role="status">
        ${this.#isWorking ? wording.passphrase.working() : this.#name ? words.done(this.#name) : nothing}
      </p>
    </section>`;
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (this.#isWorking) return;
    const form = event.target as HTMLFormElement;
    const passphrase = this.#isLocking ? this.#boxes.take(form) : undefined;
    if (this.#isLocking && passphrase === undefined) return;
    this.#isWorking = true;
    this.desk.requestUpdate();
    const name = fileName();
    download(name, await fileOf(this.desk.answers, passphrase));
    this.#name = name;
    this.#isWorking = false;
    this.desk.requestUpdate();
  }
}
