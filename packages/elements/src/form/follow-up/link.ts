import type {ReceiptProof} from '@trust-widgets/contract/submission/receipt';

/**
 * Makes the private link to what was sent: this page, with its proof after the `#`, which is sent to no server. `tag`
 * says which widget of the page it is for.
 */
export function linkTo(tag: string, {reference, statusToken}: ReceiptProof): string {
  return `${location.origin}${pageAddress()}#${tag}=${reference}.${statusToken}`;
}

/**
 * Takes the proof of such a link out of the page's address, before it stands in an address bar, in history or in what
 * other scripts report. One that was cut short proves nothing: its parts are then empty.
 */
export function takeLink(tag: string): ReceiptProof | undefined {
  const start = `#${tag}=`;
  const {hash} = location;
  if (!hash.startsWith(start)) return undefined;
  history.replaceState(history.state, '', pageAddress());
  const [, reference = '', statusToken = ''] =
    /^([\w-]{1,40})\.([\w-]{1,300})$/.exec(hash.slice(start.length)) ?? [];
  return {reference, statusToken};
}

function pageAddress(): string {
  return location.pathname + location.search;
}
