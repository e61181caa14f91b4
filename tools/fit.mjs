/**
 * Finds what does not fit the window, from within a page: what sticks out sideways, and words that are cut off or broken
 * in two.
 *
 * It runs in the page, so it uses nothing but what is inside it.
 *
 * @returns {string[]} what is wrong, each in a line
 */
export function faultsOfFit() {
  const page = document.documentElement;
  const faults = [];
  const all = everyElement(document.body);
  if (page.scrollWidth > innerWidth) {
    const widest = all
      .filter(({element, parent}) => sticksOut(element) && !(parent && sticksOut(parent)))
      .map(({element}) => nameOf(element));
    faults.push(`${page.scrollWidth - innerWidth} px stick out sideways: ${widest.join(', ')}`);
  }
  for (const {element} of all) {
    const {overflowX, position, clipPath} = getComputedStyle(element);
    const isCut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    // What only screen readers get is cut off for everybody else.
    const isForEars = position === 'absolute' && (element.clientWidth <= 1 || clipPath !== 'none');
    if (isCut && !isForEars && element.textContent.trim())
      faults.push(`cut off: ${nameOf(element)}`);
    for (const word of brokenWords(element))
      faults.push(`broken in two: “${word}” in ${nameOf(element)}`);
  }
  return faults;

  /**
   * @param {Element} from
   * @returns {{element: HTMLElement, parent: HTMLElement | undefined}[]}
   */
  function everyElement(from, parent = /** @type {HTMLElement | undefined} */ (undefined)) {
    return [...from.children, ...(from.shadowRoot?.children ?? [])].flatMap((one) => {
      const element = /** @type {HTMLElement} */ (one);
      return [{element, parent}, ...everyElement(element, element)];
    });
  }

  /** @param {HTMLElement} element */
  function sticksOut(element) {
    const {left, right, width} = element.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1);
  }

  /**
   * Words of which a part stands in the next line, with no hyphen to say so. Chinese is written so; an address, or a
   * number, is no word. Short ones fit any line.
   *
   * @param {Element} element
   */
  function brokenWords({childNodes}) {
    return [...childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE) return [];
      return [...(node.nodeValue ?? '').matchAll(/[^\s\p{Pd}\u200b]+/gu)].flatMap(
        ({0: word, index}) => {
          if (!/^\p{P}*[\p{L}\p{M}\p{Join_Control}’']{8,}\p{P}*$/u.test(word)) return [];
          if (/\p{Script=Han}/u.test(word)) return [];
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const [first, ...others] = [...range.getClientRects()].filter(({width}) => width > 0);
          return first && others.some(({top}) => top >= first.bottom - 1) ? [word] : [];
        },
      );
    });
  }

  /** @param {HTMLElement} element */
  function nameOf({localName, id, className, textContent}) {
    const own = id ? `#${id}` : className && typeof className === 'string' ? `.${className}` : '';
    return `<${localName}${own}> “${textContent.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  }
}
