import type {Trust} from '@trust-widgets/contract/trust/trust';
import {type LitElement, nothing, type TemplateResult} from 'lit';

import {alsoSpeak, language} from '../../localisation.ts';

/** The variant of English in short sentences and common words, with a picture beside each. */
export const EASY_READ = 'en-x-easyread';

/** What there is only in Easy Read: pictures and larger text. */
type Extras = Pick<typeof import('./extras.ts'), 'begin' | 'besidePicture'>;

let extras: Extras | undefined;

// They come along with the language, so that nothing moves once the text stands, which is of use without them too.
alsoSpeak(async (code) => {
  // Where a widget can’t be given further styles, pictures would be black, and as large as the page.
  if (code === EASY_READ && 'adoptedStyleSheets' in document)
    extras ??= await import('./extras.ts').catch(() => undefined);
  return undefined;
});

function inEasyRead(): Extras | undefined {
  return language() === EASY_READ ? extras : undefined;
}

/** Draws with pictures from this moment on, where it is in Easy Read. For servers, which have them all and draw at once. */
export function drawWith(given: Extras): void {
  extras = given;
}

/** Gives a widget the looks of Easy Read, and draws what stands at its top. */
export function beginEasyRead(
  widget: LitElement,
  settings: Trust | undefined,
): TemplateResult | typeof nothing {
  return inEasyRead()?.begin(widget, settings) ?? nothing;
}

/** Draws something with its picture, in Easy Read. `name` is that of a question, a page or a step. */
export function pictured(name: string, drawn: TemplateResult): TemplateResult {
  return inEasyRead()?.besidePicture(name, drawn) ?? drawn;
}
