import {css} from 'lit';

/** What every widget looks like: text, headings, links, buttons and panels, at home beside the NHS design system. */
export const base = css`
  :host {
    display: block;
    letter-spacing: normal;
    word-spacing: normal;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  /*
   * What a page says of all elements reaches ours as well, and is inherited from it. It ends here. What comes in is the
   * page’s font, what hides or disables ours with all around it, and the spacing that a person may force on all text. No
   * letters are smaller than 16 pixels: iPhones zoom into such boxes, and people can’t read them.
   */
  .widget {
    all: initial;
    display: block;
    padding-inline-end: max(0px, 100% - var(--_measure));
    color: var(--_text);
    background: var(--_ground);
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    font-family: inherit;
    font-size: max(1em, 16px);
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: inherit;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    user-select: text;
  }
  h2,
  h3 {
    margin: 0 0 0.5em;
    line-height: 1.25;
    font-weight: 600;
  }
  h2 {
    font-size: 1.5em;
  }
  h3 {
    font-size: 1.2em;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 1em;
  }
  ul,
  ol {
    padding-inline-start: 1.25em;
  }
  a,
  .link {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  a:hover,
  .link:hover {
    color: var(--_accent-dark);
  }
  .link {
    font: inherit;
    text-align: start;
    border: 0;
    padding: 0.6em 0;
    background: none;
    text-decoration: underline;
    cursor: pointer;
  }
  .button {
    font: inherit;
    font-weight: 600;
    min-block-size: 2.75em;
    padding: 0.6em 1em;
    border: 2px solid transparent;
    border-block-end: 4px solid var(--_action-dark);
    border-radius: var(--_radius);
    color: var(--_on-action);
    background: var(--_action);
    cursor: pointer;
  }
  .button:hover {
    background: var(--_action-dark);
  }
  .button.second {
    color: var(--_accent);
    background: var(--_ground);
    border: 2px solid var(--_accent);
  }
  .button.second:hover {
    color: var(--_accent-dark);
    border-color: var(--_accent-dark);
  }
  .button.danger {
    color: var(--_on-danger);
    background: var(--_danger);
    border-block-end-color: var(--_on-focus);
  }
  .button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    margin-block: var(--_gap);
  }
  .panel {
    padding: 1em;
    margin-block-end: var(--_gap);
    background: var(--_panel);
    border-inline-start: 0.5em solid var(--_accent);
  }
  .panel > :last-child {
    margin-block-end: 0;
  }
  /* A telephone number in two parts is hard to dial, and to read out. */
  .number {
    white-space: nowrap;
  }
  .quiet {
    color: var(--_quiet);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 4px solid transparent;
    color: var(--_on-focus);
    background: var(--_focus);
    box-shadow: 0 4px var(--_on-focus);
    text-decoration: none;
  }
  .button:focus-visible {
    color: var(--_on-focus);
    background: var(--_focus);
    border-color: var(--_focus);
    border-block-end-color: var(--_on-focus);
    box-shadow: none;
  }
  /* A heading that takes focus tells screen readers where they are; there is nothing to do with it. */
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
    color: inherit;
    background: inherit;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
    .button,
    .panel {
      border-color: currentColor;
    }
  }
  @media print {
    .actions,
    .no-print {
      display: none;
    }
  }
`;
