/** Something to read in one language: a heading, a paragraph, a choice. */
export interface Passage {
  /** Where it stands. Once that is off the page, so is what was to be read. */
  readonly from: Element;
  readonly language: string;
  readonly text: string;
}

/** What is pressed, filled in, watched or not there: nobody hears it as text of the page. */
const SILENT = [
  'button, input, select, textarea, datalist, video, svg, img, style, script, template',
  '[hidden], [aria-hidden=true], [role=listbox], [role=img]',
  // The button that reads this, and what became of it.
  '.aloud',
  // What a screen reader is told besides stands on the page as well.
  '.hidden[role=status]',
].join();

/** Numbers that are called: digit by digit, as nobody says “nine hundred and ninety-nine”. */
const CALLED = /\b(?:999|112|111|\d(?: ?\d){8,})\b/g;

/** What stands on a page, in the order in which people hear it. */
export function passagesIn(root: Element, language: string): Passage[] {
  const passages: {from: Element; language: string; text: string}[] = [];
  let last: Element | undefined;
  const read = (node: Node, from: Element, spoken: string): void => {
    if (node instanceof Text) {
      const before = passages.at(-1);
      const text = asSaid(node);
      if (before && last === from && before.language === spoken) before.text += text;
      else if (text.trim() !== '') passages.push({from, language: spoken, text});
      else return;
      last = from;
    } else if (node instanceof Element && isHeard(node)) {
      const own = isInline(node) ? from : node;
      const within = node.getAttribute('lang') ?? spoken;
      for (const child of childrenOf(node)) read(child, own, within);
      // What follows a block within the same one is not the end of its sentence.
      if (own !== from) last = own;
    }
  };
  read(root, root, language);
  return passages
    .map((passage) => ({...passage, text: passage.text.replace(/\s+/g, ' ').trim()}))
    .filter(({text}) => text !== '');
}

function isHeard(element: Element): boolean {
  if (element.matches(SILENT)) return false;
  if (element.parentElement?.matches('details:not([open])') && element.localName !== 'summary')
    return false;
  const {display, visibility} = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
}

function isInline(element: Element): boolean {
  return /^(inline|contents)/.test(getComputedStyle(element).display);
}

/** What shows through a slot stands there. */
function childrenOf(element: Element): Iterable<Node> {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes({flatten: true}) : [];
  return assigned.length > 0 ? assigned : element.childNodes;
}

/** Without the marks that keep digits in their order for the eye. */
function asSaid(node: Text): string {
  const text = node.data.replace(
    /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    '',
  );
  const isNumber = node.parentElement?.closest('.number');
  return isNumber ? inDigits(text) : text.replace(CALLED, inDigits);
}

function inDigits(number: string): string {
  return number.replace(/\d(?=\d)/g, '$& ');
}
