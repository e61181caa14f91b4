import {html, type SVGTemplateResult, type TemplateResult} from 'lit';

/**
 * A drawing that stands beside words which say the same.
 *
 * It is 48 units wide and high. What is drawn is a line of the colour of text, unless it has a class: `paper` and `tint` are
 * filled lightly, `strong` and `alarm` in the two colours of the set, `ink` in that of the text; `on` is a line over a strong
 * fill. So it follows the page’s own colours, a dark page’s and those that a person forces on all pages.
 */
export interface Picture {
  /** What is to be seen on it, for whoever makes another set. */
  readonly description: string;
  readonly drawing: SVGTemplateResult;
}

/** Draws a picture. Nobody has to be told of it: the words are there. */
export function draw({drawing}: Picture): TemplateResult {
  return html`<svg class="picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    ${drawing}
  </svg>`;
}
