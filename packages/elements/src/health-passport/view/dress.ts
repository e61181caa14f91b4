import type {CSSResult} from 'lit';

/**
 * Adds styles to a root once. A screen is fetched when somebody goes there, and brings its looks along.
 *
 * A sheet belongs to the document that made it, so that a page inside the page makes its own.
 */
export function dress(
  root: Document | DocumentFragment | HTMLElement,
  styles: readonly CSSResult[],
): void {
  const {defaultView} = root instanceof ShadowRoot ? root.ownerDocument : (root as Document);
  // Browsers without such sheets show the text all the same, plainly.
  if (!defaultView || !('adoptedStyleSheets' in root)) return;
  const worn = sheets.get(root) ?? new Set<CSSResult>();
  sheets.set(root, worn);
  for (const style of styles) {
    if (worn.has(style)) continue;
    worn.add(style);
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

const sheets = new WeakMap<Node, Set<CSSResult>>();
