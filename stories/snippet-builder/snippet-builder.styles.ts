import {css} from 'lit';

/** How the snippet builder looks. */
export const styles = css`
  :host {
    display: block;
    max-inline-size: 48rem;
    color: #212b32;
    font:
      1rem/1.5 system-ui,
      sans-serif;
  }
  * {
    box-sizing: border-box;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    gap: 1rem;
    margin: 0 0 1.5rem;
    border: 1px solid #4c6272;
    padding: 0.75rem 1rem 1rem;
    min-inline-size: 0;
  }
  legend,
  ol label,
  h2 {
    font-size: 1.125rem;
    font-weight: 600;
  }
  fieldset > * {
    align-self: start;
  }
  details,
  .colours,
  .contrast {
    grid-column: 1 / -1;
  }
  .colours {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    gap: 0.5rem 1rem;
  }
  .colours label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  summary {
    cursor: pointer;
    min-block-size: 2rem;
  }
  input:not([type='color']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    border: 2px solid #4c6272;
    border-radius: 0;
    padding: 0.4rem;
    background: #fff;
    color: inherit;
    font: inherit;
  }
  input[type='color'] {
    flex: none;
    inline-size: 3rem;
    block-size: 2.75rem;
  }
  [aria-invalid='true'] {
    border-color: #d5281b;
  }
  .slip {
    color: #b3261e;
    overflow-wrap: anywhere;
  }
  .contrast p,
  .contrast ul {
    margin: 0.25rem 0;
  }
  ol {
    padding-inline-start: 1.5rem;
  }
  ol > li {
    margin-block-end: 1.5rem;
  }
  textarea {
    direction: ltr;
    font:
      0.875rem/1.4 ui-monospace,
      monospace;
    white-space: pre;
    overflow: auto;
  }
  button {
    margin-block-start: 0.5rem;
    border: 0;
    min-block-size: 2.75rem;
    padding: 0 1.25rem;
    background: #005eb8;
    color: #fff;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid #212b32;
    outline-offset: 2px;
    box-shadow: 0 0 0 6px #ffeb3b;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .preview {
    border: 1px dashed #4c6272;
    padding: 1rem;
    background: var(--trust-background, #fff);
  }
`;
