/**
 * Reads the translators' files.
 *
 * Only what `lit-localize extract` writes is understood, and `extract` is run before each check: so this need not be a
 * reader of all XML.
 */

/**
 * How far a translation has come, in the words that XLIFF 1.2 has for it, from the least to the most.
 *
 * https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html#state
 */
export const STANDINGS = /** @type {const} */ ({
  'needs-review-translation': 'drafted',
  translated: 'reviewed',
  'signed-off': 'signed-off',
});

/** @typedef {(typeof STANDINGS)[keyof typeof STANDINGS]} Standing */

/**
 * A sentence and its translation, with `{0}` in the place of what is put in. Whoever reviewed it, and signed it off, is
 * named with the day: `Siân Price, 2026-11-22`.
 *
 * @typedef {{
 *   id: string, source: string, target: string | undefined, standing: Standing | undefined,
 *   about: string, holds: readonly string[], reviewer: string, clinician: string,
 * }} Unit
 */

/**
 * @param {string} xliff
 * @returns {Unit[]}
 */
export function unitsOf(xliff) {
  return [...xliff.matchAll(/<trans-unit id="([^"]*)"[^>]*>(.*?)<\/trans-unit>/gs)].map(
    ([, id = '', unit = '']) => {
      const state = find(unit, /<target[^>]* state="([^"]*)"/);
      const source = find(unit, /<source>(.*?)<\/source>/s);
      const target = /<target[^>]*>(.*?)<\/target>/s.exec(unit)?.[1];
      return {
        id,
        source: text(source),
        target: target === undefined ? undefined : text(target),
        standing: Object.entries(STANDINGS).find(([name]) => name === state)?.[1],
        about: note(unit, 'lit-localize'),
        holds: [...source.matchAll(/equiv-text="\$\{([^"]*)\}"/g)].map(([, what = '']) =>
          unescaped(what),
        ),
        reviewer: note(unit, 'reviewer'),
        clinician: note(unit, 'clinician'),
      };
    },
  );
}

/** @param {string} text */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @param {string} unit @param {string} from */
function note(unit, from) {
  return unescaped(find(unit, new RegExp(`<note[^>]*from="${from}"[^>]*>(.*?)</note>`, 's')));
}

/** @param {string} markup */
function text(markup) {
  return unescaped(markup.replace(/<x id="(\d+)"[^>]*\/>/g, '{$1}'));
}

/** @param {string} escaped */
function unescaped(escaped) {
  return escaped
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** @param {string} unit @param {RegExp} pattern */
function find(unit, pattern) {
  return pattern.exec(unit)?.[1] ?? '';
}
