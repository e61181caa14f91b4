/** Whether something can be a token at all: 256 bits in the letters of a URL. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{20,200}$/.test(text);
}

/**
 * Takes the token of a link out of the page's address, where it stands after the `#`.
 *
 * It does not stay there: an address bar is seen over a shoulder, and history, bookmarks, screenshots and a browser's
 * account on another device would keep what opens somebody's words. The price is that a reload opens nothing, and asks
 * for the link again; whoever was given it still has it where it came from. Storage of the page would not be better.
 */
export function takeToken(): string | undefined {
  const token = location.hash.slice(1);
  if (!isToken(token)) return undefined;
  // Whole, because a page’s `<base>` would turn a path into the address of another site, which browsers refuse.
  history.replaceState(history.state, '', location.origin + location.pathname + location.search);
  return token;
}
