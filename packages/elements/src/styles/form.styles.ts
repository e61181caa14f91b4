import {css} from 'lit';

/**
 * What forms look like. Every control is at least 44 px high, and room is kept above and below it for what a page keeps in
 * sight there: less where people have enlarged it so far that little room is left.
 */
export const formStyles = css`
  form {
    margin: 0;
  }
  .field {
    margin-block-end: var(--_gap);
  }
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
    margin: 0;
  }
  .wrong {
    padding-inline-start: 0.9em;
    border-inline-start: 5px solid var(--_danger);
  }
  .field > label,
  legend {
    display: block;
    padding: 0;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  legend h2 {
    margin: 0;
  }
  .hint {
    margin: 0 0 0.5em;
    color: var(--_quiet);
  }
  .error {
    margin: 0 0 0.5em;
    font-weight: 600;
    color: var(--_danger);
  }
  input,
  textarea,
  select {
    font: inherit;
    color: var(--_text);
    background: var(--_ground);
    border: 2px solid var(--_line);
    border-radius: 0;
    scroll-margin-block: min(6em, 20vh);
  }
  input:not([type='radio'], [type='checkbox']),
  textarea,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.5em;
  }
  .wrong input:not([type='radio'], [type='checkbox']),
  .wrong textarea,
  .wrong select {
    border-color: var(--_danger);
  }
  .wrong .date input:not([aria-invalid]) {
    border-color: var(--_line);
  }
  input.medium {
    max-inline-size: 18em;
  }
  input.short {
    max-inline-size: 9em;
  }
  input:focus-visible,
  textarea:focus-visible,
  select:focus-visible {
    color: var(--_text);
    background: var(--_ground);
    border-color: var(--_on-focus);
    outline: 4px solid var(--_focus);
    outline-offset: 0;
    box-shadow: inset 0 0 0 2px var(--_on-focus);
  }
  /* An empty box has no direction yet but the page's. It is known by its placeholder, which is a space. */
  [dir='auto']:placeholder-shown {
    direction: inherit;
  }
  .option {
    display: flex;
    gap: 0.75em;
    align-items: start;
    padding-block: 0.25em;
  }
  .option input {
    flex: none;
    inline-size: 2.5em;
    block-size: 2.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .option input:focus-visible {
    border-radius: 50%;
  }
  .option label {
    display: block;
    padding-block: 0.5em;
    cursor: pointer;
  }
  .option .hint {
    margin: 0;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
  }
  .date input.number {
    inline-size: 3.75em;
  }
  .date input.year {
    inline-size: 5.5em;
  }
  .date .time {
    flex-basis: 100%;
  }
  .date input.time {
    inline-size: 8em;
  }
  .reference {
    font-size: 1.5em;
  }
  .summary {
    padding: 1em;
    margin-block-end: var(--_gap);
    border: 4px solid var(--_danger);
    scroll-margin-block: min(6em, 20vh);
  }
  .summary h2 {
    font-size: 1.2em;
  }
  .summary ul {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .summary a {
    display: inline-block;
    padding-block: 0.25em;
    color: var(--_danger);
    font-weight: 600;
  }
  .alert {
    border-color: var(--_danger);
  }
  [tabindex='-1'] {
    scroll-margin-block: min(6em, 20vh);
  }
  section {
    margin-block-end: 1em;
  }
  .answers {
    margin: 0 0 0.25em;
  }
  .answers div {
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_panel);
  }
  .answers dt {
    font-weight: 600;
  }
  .answers dd {
    margin: 0;
    white-space: pre-line;
  }
`;
