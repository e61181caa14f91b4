/** The widgets of this page, and those that a script took off it in this very moment. */
const widgets = new Set<Element>();

/** Forgets a widget that was taken off the page, once whatever did so is done and has not put it elsewhere. */
export function forgetSoon(widget: Element): void {
  setTimeout(() => widget.isConnected || widgets.delete(widget));
}

/**
 * Puts the widget that somebody was filling in back in the place of a new one like it, and says whether it did.
 *
 * A script that writes a part of the page anew (`innerHTML`) makes new elements out of the same tags, and what was typed
 * into the old ones would be gone. Browsers tell the new one first, and the old one afterwards.
 */
export function putBack(newcomer: Element): boolean {
  const before = [...widgets].find((one) => !one.isConnected && isAlike(one, newcomer));
  if (before) newcomer.replaceWith(before);
  return before !== undefined;
}

/** Remembers a widget for as long as it is on the page. */
export function remember(widget: Element): void {
  widgets.add(widget);
}

function isAlike(one: Element, other: Element): boolean {
  return (
    one.localName === other.localName &&
    ['trust', 'service', 'api'].every((name) => one.getAttribute(name) === other.getAttribute(name))
  );
}
