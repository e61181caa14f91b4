import type {Trust} from '@trust-widgets/contract/trust/trust';
import type {LitElement, ReactiveController, TemplateResult} from 'lit';

import {alsoSpeak, language} from '../../localisation.ts';

/** The variant of English in short sentences and common words, with a picture beside each. */
export const EASY_READ = 'en-x-easyread';

/** What there is only in Easy Read: pictures and larger text. */
type Extras = Pick<typeof import('./extras.ts'), 'begin' | 'end' | 'besidePicture'>;

let extras: Extras | undefined;

// They come along with the language, so that nothing moves once the text stands, which is of use without them too.
alsoSpeak(async (code) => {
  // Where a widget can’t be given further styles, pictures would be black, and as large as the page.
  if (code === EASY_READ && 'adoptedStyleSheets' in document)
    extras ??= await import('./extras.ts').catch(() => undefined);
  return undefined;
});

/** Draws with pictures from this moment on, where it is in Easy Read. For servers, which have them all and draw at once. */
export function drawWith(given: Extras): void {
  extras = given;
}

/** Gives a widget the looks of Easy Read for as long as it is read in it. */
export class EasyRead implements ReactiveController {
  readonly #widget: LitElement;
  readonly #settings: () => Trust | undefined;

  constructor(widget: LitElement, settings: () => Trust | undefined) {
    this.#widget = widget;
    this.#settings = settings;
    widget.addController(this);
  }

  hostUpdated(): void {
    if (language() === EASY_READ) extras?.begin(this.#widget, this.#settings());
    else extras?.end(this.#widget);
  }
}

/** Draws something with its picture, in Easy Read. `name` is that of a question, a page or a step. */
export function pictured(name: string, drawn: TemplateResult): TemplateResult {
  const pictures = language() === EASY_READ ? extras : undefined;
  return pictures?.besidePicture(name, drawn) ?? drawn;
}
