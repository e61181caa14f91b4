import type {ReceiptProof} from '@trust-widgets/contract/submission/receipt';

/**
 * Takes the proof of a private link out of the page's address and from behind Back. The browser's list of visited pages
 * keeps it. A link that was cut short proves nothing: its parts are then empty.
 */
export function takeLink(tag: string): ReceiptProof | undefined {
  const start = `#${tag}=`;
  const {hash} = location;
  if (!hash.startsWith(start)) return undefined;
  // Whole, because a page’s `<base>` would turn a path into the address of another site, which browsers refuse.
  history.replaceState(history.state, '', location.origin + location.pathname + location.search);
  const [, reference = '', statusToken = ''] =
    /^([\w-]{1,40})\.([\w-]{1,300})$/.exec(hash.slice(start.length)) ?? [];
  return {reference, statusToken};
}
