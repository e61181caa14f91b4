import * as fc from 'fast-check';

/**
 * Texts that have broken software before: markup, queries, formulas, control characters, marks that turn or hide text,
 * and names that mean something to JavaScript. Some of them are fine answers all the same.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' OR 1=1--",
  '=cmd()',
  '{{7*7}}${7*7}',
  '%00%2e%2e/../../etc/passwd',
  '__proto__',
  'constructor',
  'NaN',
  '1e999',
  '-0',
  '\u0000',
  'nul\u0000in the middle',
  '\u001b[31m',
  '\u0085',
  '\ud800',
  'half \udc00 pair',
  '\u202egnp.exe',
  '\u2066isolated\u2069',
  '\u200b\u200d\ufeff',
  '\u00a0',
  '\u2800',
  '\u3164',
  'one\r\ntwo\rthree\u2028four',
  '\t tab \t',
  'e\u0301 and \u00e9',
  '\u0344\u0344',
  'Z\u0351\u0311'.repeat(3),
  `a${'\u0301\u0323'.repeat(40)}`,
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
  'می\u200cخواهم',
  '٠٧٧٠٠ ٩٠٠١٢٣',
  '９９９',
  '0000000000',
  '+44 (0)7700 900123 ext. 4',
  '@',
  'a@b',
  ' \n \n ',
  'x'.repeat(201),
  'x'.repeat(4001),
];

/** Any text: ordinary, of any characters at all (half a surrogate pair among them), or known to do harm. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc.string({unit: 'binary', maxLength: 40}),
  fc.string({unit: fc.integer({min: 0, max: 0xffff}).map((code) => String.fromCharCode(code))}),
);

/** Anything that can arrive as JSON: wrong kinds, deep nests, and objects with a `__proto__` of their own. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, 0, 9990000018, 2 ** 53, [], {}, [[]], [''], [null]),
  fc
    .constantFrom('{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}')
    .map((json): unknown => JSON.parse(json)),
  fc
    .integer({min: 1, max: 500})
    .map((depth): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))),
  fc.jsonValue(),
);
