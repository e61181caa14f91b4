import {css} from 'lit';

/** What a passport looks like when it is read, on a screen and on paper. */
export const documentStyles = css`
  .passport section {
    padding-block-end: 0.5em;
    margin-block-end: 1em;
    border-block-end: 1px solid var(--_line, #4c6272);
  }
  .passport h3,
  .passport h4 {
    break-after: avoid;
  }
  .passport h4 {
    margin: 0.75em 0 0.1em;
    font-size: 1em;
    line-height: 1.4;
  }
  .passport p {
    margin: 0 0 0.5em;
  }
  .passport .checked {
    font-weight: 600;
  }
  /* Line breaks are the person's own, and every line runs in its own direction. */
  .words {
    white-space: pre-line;
    unicode-bidi: plaintext;
    /* At the edge where what is around it begins, so that a label and its words stay together. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  p > .words:only-child,
  .passport .line {
    display: block;
  }
  .passport .part + .part::before {
    content: '· ';
  }
  .passport .told {
    padding: 0;
    margin: 0;
    list-style: none;
  }
  .passport .told li {
    padding-block: 0.5em;
    break-inside: avoid;
  }
  .passport .told dl {
    margin: 0;
  }
  .passport .told dl div {
    display: grid;
    grid-template-columns: minmax(6em, 14em) 1fr;
    gap: 0 1em;
  }
  .passport .told dt {
    color: var(--_quiet, #4c6272);
  }
  .passport .told dd {
    margin: 0;
  }
  @media (max-width: 40em) {
    .passport .told dl div {
      display: block;
    }
  }
  .passport .number {
    font-weight: 700;
    white-space: nowrap;
  }
  /* A code keeps its white edge on a dark page. */
  .qr {
    display: block;
    max-inline-size: none;
    margin-block: 1em;
    background: #fff;
  }
`;
