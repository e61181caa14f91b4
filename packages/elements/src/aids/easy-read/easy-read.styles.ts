import {css} from 'lit';

/**
 * What is different in Easy Read: larger letters, shorter lines, one thing below another, and a picture beside each question.
 *
 * Without script there is no `.widget` around what is drawn, but the service’s page. A widget that stands on one must not
 * enlarge the letters once more.
 */
export const easyReadStyles = css`
  :is(.widget, .sheet):lang(en-x-easyread) {
    --_measure: 36em;
    --_gap: 2em;
    font-size: max(var(--_larger, 1.25em), 20px);
    line-height: 1.7;
  }
  .sheet:lang(en-x-easyread) {
    --_larger: 1em;
    font-size: 1.25em;
  }
  :is(h2, h3, label, legend):lang(en-x-easyread) {
    line-height: 1.4;
  }
  .option:lang(en-x-easyread) {
    padding-block: 0.4em;
  }
  :is(.brief, .actions, .tasks li, .tools):lang(en-x-easyread) {
    flex-direction: column;
    align-items: start;
  }
  .pictured {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: start;
  }
  /* Beside its words where these have room, and above them elsewhere. */
  .pictured > div {
    flex: 1 1 12em;
    min-inline-size: min(12em, 100%);
  }
  .pictured > div > :is(h2, h3):only-child {
    margin-block: 0.4em 0.9em;
  }
  .picture {
    display: block;
    flex: none;
    inline-size: 4.5em;
    block-size: 4.5em;
    object-fit: contain;
  }
  .own:not(.missing) > svg,
  .own.missing > img,
  .for-urgent {
    display: none;
  }
  /* The numbers are drawn by what every page loads first, which knows nothing of pictures: room is made for this one. */
  :is(.widget, main):has(.for-urgent + .urgent) > .for-urgent {
    display: block;
    position: relative;
  }
  .for-urgent .picture {
    position: absolute;
    inset-block-start: 0.9em;
    inset-inline-start: 1.5em;
  }
  :is(.widget, main):has(.for-urgent + .urgent) > .for-urgent + .urgent {
    padding-block-start: 5.75em;
  }
  @media (min-width: 40em) {
    :is(.widget, main):has(.for-urgent + .urgent) > .for-urgent + .urgent {
      padding-block-start: 0.9em;
      padding-inline-start: 7em;
      min-block-size: 6.5em;
    }
  }
`;
