import {css} from 'lit';

/** What the passport adds to the look of forms: lists of sections, and entries with what can be done with them. */
export const passportStyles = css`
  .tasks,
  .entries {
    list-style: none;
    padding: 0;
    margin-block-end: var(--_gap);
  }
  .tasks li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    justify-content: space-between;
    border-block-end: 1px solid var(--_line);
  }
  .tasks .link {
    text-align: start;
  }
  .tasks span {
    padding-block-end: 0.25em;
  }
  .entries li {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .entries p {
    margin: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .list {
    margin-block-end: calc(2 * var(--_gap));
  }
  .not-kept {
    margin-block-start: calc(-1 * var(--_gap));
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0 1.5em;
  }
  .versions bdi {
    white-space: pre-line;
  }
  .versions p {
    margin: 0;
  }
  a.button {
    display: inline-block;
    text-decoration: none;
  }
  /* Whoever prints the page itself, and not from the screen that makes paper, must not take these with them. */
  @media print {
    #privateNote,
    #seeMeAlone,
    [aria-labelledby='consents'] {
      visibility: hidden;
    }
  }
  /* The line changes while somebody types: what is under it must not move. */
  .save {
    min-block-size: 1.5em;
  }
`;
