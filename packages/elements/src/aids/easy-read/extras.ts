import type {TemplateResult} from 'lit';

import {dress} from '../../health-passport/view/dress.ts';
import {forUrgentHelp} from './beside.ts';
import {easyReadStyles} from './easy-read.styles.ts';
import {pictureStyles} from './picture.styles.ts';

// What is fetched for Easy Read alone.
export {besidePicture} from './beside.ts';

/** Gives a widget larger text, and the picture for the numbers at its top. */
export function begin(
  root: HTMLElement | DocumentFragment,
  own: string | undefined,
): TemplateResult {
  dress(root, [easyReadStyles, pictureStyles]);
  return forUrgentHelp(own);
}
