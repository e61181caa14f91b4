import axe from 'axe-core';
import type {Page} from 'playwright-core';

/** What axe judges by how a page looks, and not by what it is made of. */
const BY_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/**
 * What a person would lose of widgets as they stand now: what is too small, cut off, unreadable or hard to hit.
 */
export async function faultsOf(page: Page, tags: readonly string[]): Promise<string[]> {
  // Playwright evaluates as a browser's tools do, whatever the page's own policy.
  await page.evaluate(`window.axe ?? (() => {${axe.source}})()`);
  const faults = await Promise.all(tags.map((tag) => page.evaluate(measure, tag)));
  const barriers = await page.evaluate(
    async ([include, rules]) => {
      const {violations} = await (window as unknown as {axe: typeof axe}).axe.run(
        {include: [...include]},
        {runOnly: [...rules], resultTypes: ['violations']},
      );
      return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
    },
    [tags, BY_LOOKS] as const,
  );
  return [...new Set([...faults.flat(), ...barriers])];
}

/** Runs in the page, so that it stands alone. */
function measure(tag: string): string[] {
  const widget = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.widget');
  const frame = widget?.getBoundingClientRect();
  if (!widget || !frame || frame.width < 100 || frame.height < 40) return [`${tag} has no room`];
  const faults: string[] = [];
  for (const one of widget.querySelectorAll<HTMLElement>('*')) {
    if (!one.checkVisibility({visibilityProperty: true}) || one.closest('.hidden')) continue;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const what = `${one.localName} “${(one.innerText || one.id).slice(0, 30)}”`;
    const isControl = one.matches('input, textarea, select, .button, .exit');
    const isText = [...one.childNodes].some(
      ({nodeType, textContent}) => nodeType === Node.TEXT_NODE && textContent?.trim(),
    );
    const size = Number.parseFloat(style.fontSize);
    const least = one.matches('[type=radio], [type=checkbox]') ? 24 : 43;
    // As a table, because a function in here would be given a name by what compiles this, of which the page knows nothing.
    const judged: [isSo: boolean, how: string][] = [
      [box.left < frame.left - 1 || box.right > frame.right + 1, 'sticks out'],
      [isControl && box.height < least, `is ${box.height} px high`],
      [isText && size < 16, `is in ${size} px`],
      [isText && Number.parseFloat(style.lineHeight) < 1.2 * size, 'is dense'],
      [isText && style.textTransform !== 'none', `is ${style.textTransform}`],
      [isText && style.writingMode !== 'horizontal-tb', `is ${style.writingMode}`],
      [isText && style.webkitTextFillColor !== style.color, 'is painted over'],
      [isText && style.textIndent !== '0px', 'is indented'],
      [isText && style.userSelect === 'none', 'can’t be copied'],
      [isText && style.whiteSpace === 'nowrap' && !one.closest('.number'), 'does not wrap'],
    ];
    for (const [isSo, how] of judged) if (isSo) faults.push(`${what} ${how}`);
  }
  return faults;
}

/** Whether what has focus can be seen: its middle, and the middle of its first line. */
export function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return true;
    const root = at.getRootNode() as ShadowRoot;
    const {top, left, width, height} = at.getBoundingClientRect();
    return [height / 2, Math.min(height / 2, 12)].every((down) => {
      const seen = root.elementFromPoint(left + width / 2, top + down);
      return seen !== null && (seen === at || at.contains(seen) || root.contains(seen));
    });
  });
}
