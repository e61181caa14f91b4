import type {Trust} from '@trust-widgets/contract/trust/trust';
import type {LitElement, TemplateResult} from 'lit';

import {dress} from '../../health-passport/view/dress.ts';
import {forUrgentHelp, showOwn} from './beside.ts';
import {easyReadStyles} from './easy-read.styles.ts';
import {pictureStyles} from './picture.styles.ts';

// What is fetched for Easy Read alone.
export {besidePicture} from './beside.ts';

/** Gives a widget larger text and the trust’s pictures, and draws the one for the numbers at its top. */
export function begin(widget: LitElement, settings: Trust | undefined): TemplateResult {
  dress(widget.renderRoot, [easyReadStyles, pictureStyles]);
  if (settings) showOwn(settings.pictures, widget);
  return forUrgentHelp();
}
