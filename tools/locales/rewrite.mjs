import {STANDINGS, escaped} from './xliff.mjs';

/**
 * What can change of a sentence while its English stays.
 *
 * @typedef {Pick<import('./xliff.mjs').Unit, 'target' | 'standing' | 'reviewer' | 'clinician'>} Change
 */

/**
 * Writes changes into a translators' file, by the ids of their sentences, and leaves every other byte as it is.
 *
 * @param {string} xliff
 * @param {ReadonlyMap<string, Change>} changes
 */
export function rewritten(xliff, changes) {
  return xliff.replace(
    /(<trans-unit id="([^"]*)"[^>]*>)(.*?)(<\/trans-unit>)/gs,
    (whole, start, id, unit, end) => {
      const change = changes.get(id);
      return change ? `${start}${rewrittenUnit(unit, change)}${end}` : whole;
    },
  );
}

/** @param {string} unit @param {Change} change */
function rewrittenUnit(unit, {target = '', standing = 'drafted', reviewer, clinician}) {
  const [source = ''] = /<source>.*?<\/source>/s.exec(unit) ?? [];
  const markup = new Map([...source.matchAll(/<x id="(\d+)"[^>]*\/>/g)].map(([x, at]) => [at, x]));
  const [state] = Object.entries(STANDINGS).find(([, one]) => one === standing) ?? [];
  const words = escaped(target).replace(/\{(\d+)\}/g, (whole, at) => markup.get(at) ?? whole);
  const notes = Object.entries({reviewer, clinician}).filter(([, note]) => note);
  const lines = [
    `<target state="${state}">${words}</target>`,
    ...notes.map(([from, note]) => `<note from="${from}">${escaped(note)}</note>`),
  ];
  return unit
    .replace(/\s*<note[^>]* from="(?:reviewer|clinician)"[^>]*>.*?<\/note>/gs, '')
    .replace(/<target[^>]*>.*?<\/target>/s, () => lines.join('\n  '));
}
