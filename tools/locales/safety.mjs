/**
 * Sentences on which somebody's safety depends, as `packages/elements/locales/safety-sentences.json` lists them: what they are
 * about, and their ids, `*` standing for any rest.
 *
 * @typedef {{about: string, ids: readonly string[]}} SafetyGroup
 */

/**
 * Puts sentences in the order of the list, each in the first group that names it. Those of no group are left out.
 *
 * @template {{id: string}} Sentence
 * @param {readonly SafetyGroup[]} groups
 * @param {readonly Sentence[]} sentences
 * @returns {{about: string, sentences: Sentence[]}[]}
 */
export function safetyFirst(groups, sentences) {
  const left = new Set(sentences);
  return groups.map(({about, ids}) => ({
    about,
    sentences: ids.flatMap((pattern) =>
      [...left].filter((one) => matches(pattern, one.id) && left.delete(one)),
    ),
  }));
}

/** @param {string} pattern @param {string} id */
export function matches(pattern, id) {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}
