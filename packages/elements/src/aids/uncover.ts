/** From the edge of something to the middle of its nearest line, in pixels. */
const HALF_A_LINE = 12;

/**
 * Brings what takes focus clear of what a page keeps over it: a sticky header, a cookie banner, the bubble of a chat.
 *
 * Browsers scroll it no further than to the nearest edge of the window, and that is where pages keep such things. What
 * can be seen already stays where it is, and so does what is being pressed: a press must end where it began.
 */
export function uncover(event: Event): void {
  const [focused] = event.composedPath() as [HTMLElement];
  if (focused.matches(':active')) return;
  const {top, left, width, height} = focused.getBoundingClientRect();
  const isTall = height > innerHeight / 2;
  const root = focused.getRootNode() as ShadowRoot;
  const isSeen = (down: number) =>
    root.contains(root.elementFromPoint(left + width / 2, top + down));
  if (isSeen(HALF_A_LINE) && (isTall || isSeen(height - HALF_A_LINE))) return;
  // At once: a page may have all scrolling glide, and by then the browser’s own would have the last word.
  focused.scrollIntoView({block: isTall ? 'start' : 'center', behavior: 'instant'});
}
