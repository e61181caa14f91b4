import type {Trust} from '@trust-widgets/contract';
import {drawWith, pictured} from '@trust-widgets/elements/aids/easy-read/easy-read';
import {easyReadStyles} from '@trust-widgets/elements/aids/easy-read/easy-read.styles';
import * as extras from '@trust-widgets/elements/aids/easy-read/extras';
import {pictureStyles} from '@trust-widgets/elements/aids/easy-read/picture.styles';
import {urgentHelpInBrief} from '@trust-widgets/elements/urgent-help/urgent-help';
import type {TemplateResult} from 'lit';

// Whatever has a picture is drawn with one from now on. A page without script can’t find out that a picture of the trust’s
// own is missing, and so has ours.
drawWith(extras);

/** What the look of Easy Read adds to that of other pages. */
export const EASY_READ_STYLES = [easyReadStyles, pictureStyles];

/** The numbers for urgent help, in Easy Read with their picture. */
export function urgentHelp(trust: Trust | undefined): TemplateResult {
  return pictured('urgent', urgentHelpInBrief(trust));
}
