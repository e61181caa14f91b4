import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';

import {screenTitle} from '../view/screen-parts.ts';
import {Delete} from './delete.ts';
import type {DeviceKeeper} from './device-keeper.ts';
import {wording} from './device.wording.ts';
import {failureOf} from './failure.ts';
import {showBox} from './new-passphrase.ts';
import {passphraseBox, takeFrom} from './passphrase-box.ts';

/** Asks for the passphrase of the passport that is kept on this device. */
export class Unlock {
  #state: 'asking' | 'working' | 'missing' | 'wrong' = 'asking';
  #isShown = false;
  readonly #delete: Delete;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly keeper: DeviceKeeper,
    /** Called once it can be read. */
    private readonly opened: () => void,
  ) {
    this.#delete = new Delete(host, {
      ...wording.delete,
      delete: () => keeper.deleteAll(),
      failureOf,
    });
  }

  /** The form, with the heading `#step` above it. Nothing that was typed is kept. */
  render(): TemplateResult {
    const {unlock, passphrase} = wording;
    const errors: Partial<Record<string, string>> = {
      wrong: unlock.wrong(),
      missing: passphrase.missing(),
    };
    return html`${screenTitle(unlock.title(), 'unlock')}
      <p>${unlock.text()}</p>
      <form novalidate @submit=${(event: SubmitEvent) => void this.#open(event)}>
        ${passphraseBox({
          id: 'passphrase',
          label: passphrase.label(),
          error: errors[this.#state],
          isShown: this.#isShown,
        })}
        ${showBox('passphrase-show', this.#isShown, (isShown) => {
          this.#isShown = isShown;
          this.host.requestUpdate();
        })}
        <p role="status">${this.#state === 'working' ? passphrase.working() : nothing}</p>
        <div class="actions"><button class="button">${unlock.open()}</button></div>
      </form>
      <p class="quiet">${unlock.forgotten()}</p>
      ${this.#delete.render()}`;
  }

  async #open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (this.#state === 'working') return;
    const form = event.target as HTMLFormElement;
    const typed = takeFrom(form, 'passphrase');
    this.#is(typed === '' ? 'missing' : 'working');
    if (typed !== '') {
      const isOpen = await this.keeper.unlock(typed);
      this.#is(isOpen ? 'asking' : 'wrong');
      if (isOpen) {
        this.opened();
        return;
      }
    }
    form.querySelector<HTMLInputElement>('#passphrase')?.focus();
  }

  #is(state: 'asking' | 'working' | 'missing' | 'wrong'): void {
    this.#state = state;
    this.host.requestUpdate();
  }
}
