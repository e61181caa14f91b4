import {css} from 'lit';

/** Where the button stands: at its own place, or, once that is out of sight, over the page. */
export const exitPageStyles = css`
  .bar {
    display: flex;
    padding: 0;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: start;
    justify-content: space-between;
  }
  .place {
    min-block-size: 3em;
    margin-inline-start: auto;
  }
  details {
    flex: 1 1 14em;
    max-inline-size: var(--_measure);
  }
  summary {
    padding-block: 0.6em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  /* The button is a popover, so as to float over everything: the first lines undo how browsers draw one. */
  .exit {
    position: relative;
    inset: auto;
    display: block;
    inline-size: max-content;
    max-inline-size: 100%;
    block-size: auto;
    margin: 0;
    overflow: visible;
    padding: 0.6em 1em;
    min-block-size: 2.75em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    font: inherit;
    font-weight: 700;
    text-align: center;
    text-decoration: none;
    color: var(--_on-danger);
    background: var(--_danger);
    cursor: pointer;
  }
  .title {
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  .exit:hover {
    color: var(--_on-danger);
    text-decoration: underline;
  }
  .exit:focus-visible {
    color: var(--_on-focus);
    background: var(--_focus);
  }
  .away .exit {
    position: fixed;
    z-index: 2147483647;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    box-shadow: 0 0 0 2px var(--_on-danger);
  }
  /* Beside the button and not in it, so that nothing on the page moves. */
  .count {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(28em, 90vw);
    z-index: 1;
    padding: 0.6em 1em;
    border: inherit;
    border-radius: var(--_radius);
    font-weight: 400;
    background: inherit;
  }
  /* A phone's thumb reaches the lower edge. The page is given room below its end, so that nothing is covered for good. */
  .away.narrow .exit {
    inset: auto 0 0;
    inline-size: 100%;
    border-radius: 0;
  }
  .away.narrow .count {
    inset-block: auto 100%;
    inline-size: 100%;
    max-inline-size: none;
    border-radius: 0;
  }
  .narrow .place {
    min-block-size: 0;
    margin: 0;
  }
  @media (forced-colors: active) {
    .exit {
      border-color: currentColor;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
