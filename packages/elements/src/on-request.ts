import type {LitElement} from 'lit';

import {followLanguageOf} from './localisation.ts';

/** A part of a widget that is fetched only once a person asks for it. */
export class OnRequest<Part> {
  readonly #widget: LitElement;
  readonly #fetch: () => Promise<Part>;
  #state: {readonly part: Part} | 'loading' | 'failed' | undefined;
  /** Grows when the part is dropped, so that none that comes late is kept. */
  #generation = 0;

  constructor(widget: LitElement, fetch: () => Promise<Part>) {
    this.#widget = widget;
    this.#fetch = fetch;
  }

  /** The part, once it is there. */
  get part(): Part | undefined {
    return typeof this.#state === 'object' ? this.#state.part : undefined;
  }

  /** Whether it did not come. The person may ask again. */
  get hasFailed(): boolean {
    return this.#state === 'failed';
  }

  /** Fetches it, in the language that the widget speaks. Asking again meanwhile does nothing. */
  async ask(): Promise<void> {
    if (this.#state === 'loading') return;
    this.#state = 'loading';
    const generation = this.#generation;
    const fetched = await this.#fetch().catch(() => undefined);
    // It may have brought sentences of its own.
    await followLanguageOf(this.#widget);
    // Whoever left in the meantime is not here any more.
    if (generation !== this.#generation) return;
    this.#state = fetched === undefined ? 'failed' : {part: fetched};
    this.#widget.requestUpdate();
  }

  /** Drops it. */
  forget(): void {
    this.#state = undefined;
    this.#generation += 1;
  }
}
