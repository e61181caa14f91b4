import {css} from 'lit';

/**
 * What is different in Easy Read: larger letters, shorter lines, one thing below another, and a picture beside each question.
 *
 * It goes by the attribute, because WebKit’s `:lang()` knows nothing of private tags.
 *
 * Without script there is no `.widget` around what is drawn, but the service’s page. A widget that stands on one must not
 * enlarge the letters once more.
 */
export const easyReadStyles = css`
  .widget[lang='en-x-easyread'],
  [lang='en-x-easyread'] .sheet {
    --_measure: 36em;
    --_gap: 2em;
    font-size: max(var(--_larger, 1.25em), 20px);
    line-height: 1.7;
  }
  [lang='en-x-easyread'] .sheet {
    --_larger: 1em;
    font-size: 1.25em;
  }
  [lang='en-x-easyread'] :is(h2, h3, label, legend) {
    line-height: 1.4;
  }
  /* Else it would be broken in two on a narrow phone. */
  [lang='en-x-easyread'] .reference {
    font-size: 1.2em;
  }
  [lang='en-x-easyread'] .option {
    padding-block: 0.4em;
  }
  [lang='en-x-easyread'] :is(.brief, .actions, .tasks li, .tools) {
    flex-direction: column;
    align-items: start;
  }
  .pictured {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: start;
    margin-block-end: 0.75em;
  }
  /* Beside its words where these have room, and above them elsewhere. */
  .pictured > div {
    flex: 1 1 12em;
    min-inline-size: min(12em, 100%);
  }
  .pictured > div > :is(h2, h3):only-child {
    margin-block: 0.4em 0.9em;
  }
  /* A list stays one, however narrow it is. */
  .tasks .pictured {
    flex-wrap: nowrap;
    margin: 0;
  }
  .tasks .pictured > div {
    min-inline-size: 0;
  }
  .tasks .pictured span {
    display: block;
  }
  .picture {
    display: block;
    flex: none;
    inline-size: 4.5em;
    block-size: 4.5em;
    object-fit: contain;
  }
  :is(.tasks, .panel) .picture {
    inline-size: 3em;
    block-size: 3em;
  }
  .urgent {
    display: flow-root;
  }
  .urgent > .picture {
    float: inline-start;
    margin: 0.25em 1.25em 0 0;
  }
  /* It must not push the numbers out of sight on a phone. */
  @media (max-width: 40em) {
    .urgent > .picture {
      float: inline-end;
      margin: 0 0 0 0.5em;
    }
    :is(.urgent, .pictured:has(.urgent)) > .picture {
      inline-size: 2.5em;
      block-size: 2.5em;
    }
  }
`;
