import {css} from 'lit';

/** What links look like: an address is taken whole by one press. */
export const sharingStyles = css`
  .address {
    font-family: monospace;
    font-size: 1.1em;
    user-select: all;
  }
`;
