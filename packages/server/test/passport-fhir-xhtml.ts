/** What is wrong with the markup of a narrative, and the text that a reader of it sees. */
export interface MarkupRead {
  readonly faults: readonly string[];
  readonly text: string;
}

const TOKEN =
  /<([a-z][a-z0-9]*)((?: [a-z:]+="[^"<>&]*")*)(\/?)>|<\/([a-z0-9]+)>|([^<>&]+)|&(amp|lt|gt|quot);/y;
const ELEMENTS = ['div', 'dl', 'dt', 'dd', 'ul', 'ol', 'li', 'span', 'br'];
const ATTRIBUTES = ['xmlns', 'lang', 'xml:lang', 'dir'];
const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'};
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Reads markup as a strict XML parser does, and refuses every element and attribute that a passport has no use for:
 * there is then no place where a script, an address or a style could hide.
 */
export function readMarkup(markup: string): MarkupRead {
  const faults: string[] = [];
  const open: string[] = [];
  let text = '';
  let roots = 0;
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < markup.length) {
    const token = TOKEN.exec(markup);
    if (!token) return {faults: [...faults, `no XML at ${at}`], text};
    at = TOKEN.lastIndex;
    const [, start, attributes = '', selfClosed, end, words, entity] = token;
    if (start) {
      if (open.length === 0) roots += 1;
      if (!ELEMENTS.includes(start)) faults.push(`element ${start}`);
      const names = [...attributes.matchAll(/ ([a-z:]+)=/g)].map(([, name]) => name!);
      if (new Set(names).size < names.length) faults.push(`attribute twice in ${start}`);
      for (const name of names) if (!ATTRIBUTES.includes(name)) faults.push(`attribute ${name}`);
      if (open.length === 0 && !attributes.startsWith(' xmlns="http://www.w3.org/1999/xhtml"'))
        faults.push('no namespace');
      if (start === 'br') text += '\n';
      if (!selfClosed) open.push(start);
    } else if (end) {
      if (open.pop() !== end) faults.push(`end of ${end}`);
      if (end !== 'span') text += '\u0001';
    } else {
      if (open.length === 0) faults.push('text outside');
      // A browser shows a line end as a space.
      text += words?.replaceAll('\n', ' ') ?? ENTITIES[entity!]!;
    }
  }
  if (open.length > 0) faults.push(`no end of ${open.join(', ')}`);
  if (roots !== 1) faults.push(`${roots} roots`);
  if (NO_XML.test(markup)) faults.push('a character that XML does not have');
  if (text.replaceAll('\u0001', '').trim() === '') faults.push('nothing to read');
  return {faults, text};
}
