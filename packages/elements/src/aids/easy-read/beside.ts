import {html, type LitElement, type TemplateResult} from 'lit';

import {OwnSet} from './own-set.ts';
import {draw} from './picture.ts';
import {pictureOf} from './picture-of.ts';
import {type PictureName, pictures} from './pictures.ts';

/** The trust’s own pictures, if it has some. As all widgets of a page speak one language, they show one set. */
let own: OwnSet | undefined;

/** Shows the pictures at an address instead of ours, in a widget once they are there. */
export function showOwn(address: string | undefined, widget: LitElement): void {
  if (address !== own?.address) own = address === undefined ? undefined : new OwnSet(address);
  if (own && !own.isReady) void own.ready.then(() => widget.requestUpdate());
}

/** Draws something with its picture before it. */
export function besidePicture(name: string, drawn: TemplateResult): TemplateResult {
  const picture = pictureOf(name);
  if (!picture) return drawn;
  return html`<div class="pictured">
    ${shown(picture)}
    <div>${drawn}</div>
  </div>`;
}

/** The picture of the numbers for urgent help, which stand in every widget. */
export function ofUrgentHelp(): TemplateResult {
  return shown(pictureOf('urgent')!);
}

/** The trust’s own picture, or ours where it has none. */
function shown(name: PictureName): TemplateResult {
  const address = own?.addressOf(name);
  if (address === undefined) return draw(pictures[name]);
  return html`<img
    class="picture"
    src=${address}
    alt=""
    aria-hidden="true"
    referrerpolicy="no-referrer"
  />`;
}
