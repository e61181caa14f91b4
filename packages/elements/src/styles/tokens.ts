import {css} from 'lit';

/**
 * Every colour and measure of the widgets, each a custom property that a page may set on any element above.
 *
 * They stand on the widget’s own box as well, where a page’s rules for everything can’t reach private names.
 *
 * Lengths are in `em` of the page's own text, because some sites set the root font to 62.5%.
 */
export const tokens = css`
  :host,
  .widget {
    --_text: var(--trust-text, #212b32);
    --_quiet: var(--trust-text-quiet, #4c6272);
    --_ground: var(--trust-background, #fff);
    --_panel: var(--trust-panel, #f0f4f5);
    --_line: var(--trust-line, #4c6272);
    --_accent: var(--trust-accent, #005eb8);
    --_accent-dark: var(--trust-accent-dark, #003087);
    --_action: var(--trust-action, #007f3b);
    --_action-dark: var(--trust-action-dark, #00401e);
    --_on-action: var(--trust-on-action, #fff);
    --_danger: var(--trust-danger, #d5281b);
    --_on-danger: var(--trust-on-danger, #fff);
    --_focus: var(--trust-focus, #ffeb3b);
    --_on-focus: var(--trust-on-focus, #212b32);
    --_gap: var(--trust-gap, 1.5em);
    --_radius: var(--trust-radius, 4px);
    --_measure: var(--trust-measure, 44em);
  }
`;
