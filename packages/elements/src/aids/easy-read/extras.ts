import type {Trust} from '@trust-widgets/contract/trust/trust';
import {type LitElement, nothing, render, type TemplateResult} from 'lit';

import {dress} from '../../health-passport/view/dress.ts';
import {ofUrgentHelp, showOwn} from './beside.ts';
import {easyReadStyles} from './easy-read.styles.ts';
import {pictureStyles} from './picture.styles.ts';

// What is fetched for Easy Read alone.
export {besidePicture} from './beside.ts';

/** Gives a widget larger text, the trust’s pictures, and the one for its numbers. */
export function begin(widget: LitElement, settings: Trust | undefined): void {
  dress(widget.renderRoot, [easyReadStyles, pictureStyles]);
  if (settings) showOwn(settings.pictures, widget);
  putAtUrgentHelp(widget, ofUrgentHelp());
}

/** Takes away what a widget’s own drawing does not. */
export function end(widget: LitElement): void {
  putAtUrgentHelp(widget, nothing);
}

/** The numbers are drawn by what every page loads first, which knows nothing of pictures. */
function putAtUrgentHelp({renderRoot}: LitElement, picture: TemplateResult | typeof nothing): void {
  const heading = renderRoot.querySelector<HTMLElement>('.urgent > h2');
  if (heading?.parentElement) render(picture, heading.parentElement, {renderBefore: heading});
}
