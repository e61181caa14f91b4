import {html, type TemplateResult} from 'lit';

import {draw} from './picture.ts';
import {pictureOf} from './picture-of.ts';
import {type PictureName, pictures} from './pictures.ts';

/** Draws something with its picture before it. `own` is the address of a trust’s own set, if it has one. */
export function besidePicture(name: string, drawn: TemplateResult, own?: string): TemplateResult {
  const picture = pictureOf(name);
  if (!picture) return drawn;
  return html`<div class="pictured">
    ${pictureFrom(own, picture)}
    <div>${drawn}</div>
  </div>`;
}

/** The picture of the numbers for urgent help. It is seen where these come next. */
export function forUrgentHelp(own?: string): TemplateResult {
  return html`<div class="for-urgent">${pictureFrom(own, 'phone')}</div>`;
}

/** A picture of the trust’s own set, and ours where it has none. */
export function pictureFrom(own: string | undefined, name: PictureName): TemplateResult {
  const ours = draw(pictures[name]);
  if (own === undefined) return ours;
  return html`<span class="own">
    <img
      class="picture"
      src=${own.replace('{name}', name)}
      alt=""
      aria-hidden="true"
      referrerpolicy="no-referrer"
      @error=${isMissing}
    />
    ${ours}
  </span>`;
}

function isMissing({target}: Event): void {
  (target as HTMLElement).parentElement?.classList.add('missing');
}
