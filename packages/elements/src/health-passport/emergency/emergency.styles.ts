import {css} from 'lit';

/** Large enough to be read at arm's length, by somebody who holds another's phone. */
export const emergencyStyles = css`
  .now {
    font-size: 1.3em;
  }
  .now h2 {
    font-size: 1.6em;
  }
  .now h3 {
    margin-block-end: 0.1em;
    font-size: 1em;
    color: var(--_quiet);
  }
  .now p,
  .now li {
    font-weight: 600;
  }
  .now dl {
    font-weight: 400;
  }
  .now .number {
    display: inline-block;
    min-block-size: 2em;
    font-size: 1.2em;
  }
  .now + .no-print {
    margin-block-start: 2em;
  }
`;
