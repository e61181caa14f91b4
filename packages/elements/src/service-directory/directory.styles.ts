import {css} from 'lit';

/** What a search and its results look like. */
export const directoryStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0 1.5em;
    align-items: end;
  }
  [type='search'] {
    appearance: none;
  }
  .results {
    padding: 0;
    list-style: none;
  }
  .result {
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .result h3 {
    margin-block-end: 0.25em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    padding: 0;
    margin: 0 0 0.5em;
    list-style: none;
    color: var(--_quiet);
  }
  .said {
    margin-block-end: 0.5em;
  }
  .shut {
    margin: 0 0 0.25em;
  }
  .link[aria-expanded] {
    position: relative;
    padding-inline-start: 1.25em;
  }
  .link[aria-expanded]::before {
    content: '+' / '';
    position: absolute;
    inset-inline-start: 0;
    font-weight: 700;
  }
  .link[aria-expanded='true']::before {
    content: '−' / '';
  }
  .start {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    margin: 0;
  }
  .start dt {
    color: var(--_quiet);
    font-weight: 400;
  }
  .start dd {
    font-weight: 600;
  }
  .link {
    text-align: start;
  }
`;
