import type {Draft} from '@trust-widgets/contract/define-form';
import type {SharedSection} from '@trust-widgets/contract/passport/passport.form';
import {html, nothing, type TemplateResult} from 'lit';

import {wording as passportWords} from '../passport.wording.ts';
import type {Desk} from '../screen.ts';
import {type Change, changesOf, takenFrom} from './changes.ts';
import {ChooseFile} from './choose-file.ts';
import {wording} from './device.wording.ts';

const words = wording.load;

/** Loads a file of a passport. Nothing changes until the person has seen which sections it would change, and chosen. */
export class LoadFile {
  readonly #file: ChooseFile;
  #loaded: Draft | undefined;
  #changes: readonly Change[] = [];
  #chosen: readonly SharedSection[] = [];
  #isMissing = false;
  #said: 'same' | 'done' | 'notSaved' | undefined;

  constructor(private readonly desk: Desk) {
    this.#file = new ChooseFile(desk, (answers) => this.#show(answers));
  }

  render(): TemplateResult {
    return html`<section>
      <h3 id="load-title" tabindex="-1">${words.title()}</h3>
      <p>${words.text()}</p>
      ${this.#loaded ? this.#choice(this.#loaded) : this.#file.render()}
      <p role="status">${this.#said ? words[this.#said]() : nothing}</p>
    </section>`;
  }

  #choice(file: Draft): TemplateResult {
    return html`<form novalidate @submit=${(event: SubmitEvent) => void this.#take(event, file)}>
      <fieldset class=${this.#isMissing ? 'field wrong' : 'field'}>
        <legend id="load-choose" tabindex="-1">${words.choose()}</legend>
        ${this.#isMissing ? html`<p class="error" role="alert">${words.none()}</p>` : nothing}
        ${this.#changes.map((change) => this.#box(change))}
      </fieldset>
      <div class="actions">
        <button class="button">${words.take()}</button>
        <button type="button" class="button second" @click=${() => this.#chooseAll()}>
          ${words.all()}
        </button>
        <button type="button" class="link" @click=${() => this.#end()}>${words.cancel()}</button>
      </div>
    </form>`;
  }

  #box({section, kind}: Change): TemplateResult {
    return html`<div class="option">
      <input
        type="checkbox"
        id="load-${section}"
        .checked=${this.#chosen.includes(section)}
        @change=${(event: Event) => {
          const {checked} = event.target as HTMLInputElement;
          const others = this.#chosen.filter((one) => one !== section);
          this.#choose(checked ? [...others, section] : others);
        }}
      />
      <label for="load-${section}">${words[kind](passportWords.pages[section].title())}</label>
    </div>`;
  }

  /** Only what takes nothing away is chosen to begin with. */
  #show(file: Draft): void {
    this.#changes = changesOf(this.desk.answers, file);
    this.#chosen = this.#changes.filter(({kind}) => kind === 'isNew').map(({section}) => section);
    this.#isMissing = false;
    this.#loaded = this.#changes.length > 0 ? file : undefined;
    this.#said = this.#loaded ? undefined : 'same';
    this.desk.requestUpdate();
    this.desk.focusOn(this.#loaded ? 'load-choose' : 'load-title');
  }

  #choose(sections: readonly SharedSection[]): void {
    this.#chosen = sections;
    this.#isMissing = false;
    this.desk.requestUpdate();
  }

  #chooseAll(): void {
    this.#choose(this.#changes.map(({section}) => section));
  }

  async #take(event: SubmitEvent, file: Draft): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (this.#chosen.length === 0) {
      this.#isMissing = true;
      this.desk.requestUpdate();
      return;
    }
    this.desk.change(takenFrom(file, this.#chosen));
    this.#end();
    try {
      await this.desk.saved();
      this.#said = 'done';
    } catch {
      // The widget says why, as it does for everything that is typed.
      this.#said = 'notSaved';
    }
    this.desk.requestUpdate();
  }

  #end(): void {
    this.#loaded = undefined;
    this.#said = undefined;
    this.desk.requestUpdate();
    this.desk.focusOn('load-title');
  }
}
