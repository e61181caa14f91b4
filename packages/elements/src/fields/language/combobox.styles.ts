import {css} from 'lit';

/** What finding a language by typing looks like. Every language is at least 44 px high. */
export const comboboxStyles = css`
  .combobox {
    position: relative;
  }
  .combobox::after {
    position: absolute;
    inset-block-start: 1.1em;
    inset-inline-end: 0.9em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_text);
    border-width: 0 2px 2px 0;
    content: '';
    transform: rotate(45deg);
    pointer-events: none;
  }
  .combobox input:not([type='radio']) {
    padding-inline-end: 2.2em;
    /* What comes into view with the box: its list, and what a page keeps in sight below. */
    scroll-margin-block-end: calc(min(18em, 35vh) + 4em);
  }
  /* The box has the direction of what is typed in it, and the arrow that of the page. */
  [dir='rtl'] .combobox input:not([type='radio']) {
    padding-inline: 2.2em;
  }
  .popup {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    background: var(--_ground);
    border: 2px solid var(--_line);
    border-block-start: 0;
  }
  .popup .hint {
    margin: 0.5em 0.75em;
  }
  .popup ul {
    max-block-size: min(18em, 35vh);
    padding: 0;
    margin: 0;
    overflow: auto;
    list-style: none;
  }
  .popup li {
    box-sizing: border-box;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    cursor: pointer;
  }
  .popup li:hover {
    background: var(--_panel);
  }
  .popup li[aria-selected='true'] {
    color: var(--_on-focus);
    background: var(--_focus);
    /* Where the system picks the colours, only lines are sure to be seen. */
    outline: 3px solid var(--_on-focus);
    outline-offset: -3px;
  }
`;
