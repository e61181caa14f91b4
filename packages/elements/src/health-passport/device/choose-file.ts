import type {Draft} from '@trust-widgets/contract/define-form';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';

import {wording as formWords} from '../../form/form.wording.ts';
import {wording} from './device.wording.ts';
import {type FileFault, openFile, readFile} from './file.ts';
import {showBox} from './new-passphrase.ts';
import {passphraseBox, takeFrom} from './passphrase-box.ts';
import type {Sealed} from './seal.ts';

const words = wording.load;

/** Lets a person choose the file of a passport, asks for its passphrase if it has one, and gives its answers. */
export class ChooseFile {
  #fault: FileFault | undefined;
  #sealed: Sealed | undefined;
  #problem: 'missing' | 'wrong' | undefined;
  #isWorking = false;
  #isShown = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly chosen: (answers: Draft) => void,
  ) {}

  render(): TemplateResult {
    const fault = this.#fault && words[this.#fault]();
    return html`<div class=${fault ? 'field wrong' : 'field'}>
        <label for="passport-file">${words.label()}</label>
        ${
          fault
            ? html`<p class="error" id="passport-file-error" role="alert">
                <span class="hidden">${formWords.error()}&nbsp;</span>${fault}
              </p>`
            : nothing
        }
        <input
          id="passport-file"
          type="file"
          accept=".json,application/json"
          aria-describedby=${fault ? 'passport-file-error' : nothing}
          aria-invalid=${fault ? 'true' : nothing}
          @change=${(event: Event) => void this.#read(event.target as HTMLInputElement)}
        />
      </div>
      ${this.#sealed ? this.#passphrase(this.#sealed) : nothing}`;
  }

  #passphrase(sealed: Sealed): TemplateResult {
    const problems = {missing: wording.passphrase.missing(), wrong: wording.unlock.wrong()};
    return html`<form novalidate @submit=${(event: SubmitEvent) => void this.#open(event, sealed)}>
      <p>${words.locked()}</p>
      ${passphraseBox({
        id: 'passport-file-passphrase',
        label: wording.passphrase.label(),
        error: this.#problem && problems[this.#problem],
        isShown: this.#isShown,
      })}
      ${showBox('passport-file-show', this.#isShown, (isShown) => {
        this.#isShown = isShown;
        this.host.requestUpdate();
      })}
      <div class="actions"><button class="button second">${words.open()}</button></div>
      <p role="status">${this.#isWorking ? wording.passphrase.working() : nothing}</p>
    </form>`;
  }

  async #read(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await readFile(file);
    // The same file, mended, can be chosen again; and the page shows no file name for longer than needed.
    input.value = '';
    this.#fault = read.kind === 'fault' ? read.fault : undefined;
    this.#sealed = read.kind === 'locked' ? read.sealed : undefined;
    this.#problem = undefined;
    if (read.kind === 'answers') this.chosen(read.answers);
    this.host.requestUpdate();
  }

  async #open(event: SubmitEvent, sealed: Sealed): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (this.#isWorking) return;
    const form = event.target as HTMLFormElement;
    const typed = takeFrom(form, 'passport-file-passphrase');
    this.#isWorking = typed !== '';
    this.#problem = typed === '' ? 'missing' : undefined;
    this.host.requestUpdate();
    if (typed !== '') await this.#openWith(sealed, typed);
    if (this.#problem) form.querySelector<HTMLInputElement>('#passport-file-passphrase')?.focus();
  }

  async #openWith(sealed: Sealed, passphrase: string): Promise<void> {
    const read = await openFile(sealed, passphrase);
    this.#isWorking = false;
    if (!read) this.#problem = 'wrong';
    else this.#sealed = undefined;
    if (read?.kind === 'fault') this.#fault = read.fault;
    if (read?.kind === 'answers') this.chosen(read.answers);
    this.host.requestUpdate();
  }
}
