import {css} from 'lit';

/** What a service looks like, in a list and on its own page. */
export const serviceStyles = css`
  .said {
    white-space: pre-line;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    padding: 0;
    list-style: none;
  }
  .quiet {
    margin: 0;
  }
  .open,
  .way {
    margin: 0;
    font-weight: 600;
  }
  .phones,
  .ways {
    padding: 0;
    list-style: none;
  }
  .phones {
    margin: 0;
  }
  .phones li {
    padding-block: 0.35em;
  }
  .number {
    display: inline-block;
    font-weight: 700;
    white-space: nowrap;
  }
  .ways > li {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_panel);
  }
  .ways p,
  .ways dl {
    margin: 0;
  }
  h4 {
    margin: 1em 0 0.25em;
    font-size: 1em;
  }
  dl > div {
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_panel);
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  dd > :last-child {
    margin-block-end: 0;
  }
  section {
    margin-block-end: var(--_gap);
  }
  :host([in-list]) {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_panel);
  }
  :host([in-list]) h3 {
    font-size: 1.05em;
  }
  a.button {
    display: inline-block;
    text-decoration: none;
  }
`;
