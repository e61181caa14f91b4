/**
 * Finds what does not fit the window, from within a page: what sticks out sideways, and words that are cut off.
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

  /** @param {HTMLElement} element */
  function nameOf({localName, id, className, textContent}) {
    const own = id ? `#${id}` : className && typeof className === 'string' ? `.${className}` : '';
    return `<${localName}${own}> “${textContent.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  }
}
