import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';

import {language} from '../../localisation.ts';
import {passagesIn, type Passage} from './passages.ts';
import {wording} from './read-aloud.wording.ts';
import {sentencesOf} from './sentences.ts';
import {voiceFor} from './voice.ts';

/** What is read now. */
interface Reading {
  readonly language: string;
  readonly passages: readonly Passage[];
  readonly sentences: Sentence[];
  /** Kept, because Chromium tells nobody of the end of one that nobody holds. */
  utterance?: SpeechSynthesisUtterance;
}

interface Sentence {
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
}

/** Ends what is read, in whatever widget. A browser has one mouth for all of a page. */
let hush = (): void => {};

/** Reads a page of a widget aloud, with a voice of the device itself. */
export class ReadAloud implements ReactiveController {
  readonly #widget: LitElement;
  #reading: Reading | undefined;
  #hasFailed = false;
  /** What was found for each language, which every drawing asks. */
  readonly #voices = new Map<string, SpeechSynthesisVoice | undefined>();

  constructor(widget: LitElement) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostConnected(): void {
    speechSynthesis.addEventListener('voiceschanged', this.#voicesCame);
    window.addEventListener('pagehide', this.stop);
    // Before anything inside hears of it, and keeps it to itself.
    this.#widget.renderRoot.addEventListener('input', this.stop, {capture: true});
  }

  hostDisconnected(): void {
    this.stop();
    speechSynthesis.removeEventListener('voiceschanged', this.#voicesCame);
    window.removeEventListener('pagehide', this.stop);
    this.#widget.renderRoot.removeEventListener('input', this.stop, {capture: true});
  }

  hostUpdated(): void {
    const reading = this.#reading;
    if (!reading) return;
    const isGone = reading.passages.some(({from}) => !from.isConnected);
    if (isGone || reading.language !== language()) this.stop();
  }

  /** The button. Nothing, where no voice of the device speaks the language. */
  render(): TemplateResult | typeof nothing {
    if (!this.#reading && !this.#voiceFor(language())) return nothing;
    return html`<div class="aloud no-print">
      <p>
        <button
          type="button"
          class="link"
          id="read-aloud"
          @click=${() => (this.#reading ? this.stop() : this.#start())}
        >
          ${this.#reading ? wording.stop() : wording.start()}
        </button>
      </p>
      ${this.#hasFailed ? html`<p role="alert">${wording.failed()}</p>` : nothing}
    </div>`;
  }

  /** Falls silent at once. */
  readonly stop = (): void => {
    this.#hasFailed = false;
    if (!this.#reading) return;
    this.#reading = undefined;
    speechSynthesis.cancel();
    this.#widget.requestUpdate();
  };

  #start(): void {
    const root = this.#widget.renderRoot.querySelector('.widget');
    const voice = this.#voiceFor(language());
    if (!root || !voice) return;
    hush();
    hush = this.stop;
    // What else the page was reading, and a browser that has got stuck.
    speechSynthesis.cancel();
    const passages = passagesIn(root, language());
    const sentences = passages.flatMap((passage) => {
      const own = this.#voiceFor(passage.language) ?? voice;
      return sentencesOf(passage.text, passage.language).map((text) => ({text, voice: own}));
    });
    this.#reading = {language: language(), passages, sentences};
    this.#hasFailed = false;
    this.#sayNext(this.#reading);
    this.#widget.requestUpdate();
  }

  #sayNext(reading: Reading): void {
    const next = reading.sentences.shift();
    if (!next) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(next.text);
    utterance.voice = next.voice;
    utterance.lang = next.voice.lang.replaceAll('_', '-');
    // One that was cancelled may end, or fail, long after.
    const isCurrent = () => this.#reading?.utterance === utterance;
    utterance.onend = () => {
      if (isCurrent()) this.#sayNext(reading);
    };
    utterance.onerror = ({error}) => {
      if (isCurrent()) this.#end(error);
    };
    reading.utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  #end(error: SpeechSynthesisErrorCode): void {
    this.stop();
    // A script of the page may have silenced it: nothing is wrong then.
    this.#hasFailed = error !== 'canceled' && error !== 'interrupted';
  }

  #voiceFor(tag: string): SpeechSynthesisVoice | undefined {
    const voices = speechSynthesis.getVoices();
    // Some browsers tell nobody when the first ones come.
    if (!this.#voices.has(tag) && voices.length > 0) this.#voices.set(tag, voiceFor(tag, voices));
    return this.#voices.get(tag);
  }

  readonly #voicesCame = (): void => {
    this.#voices.clear();
    this.#widget.requestUpdate();
  };
}
