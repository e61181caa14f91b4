/** Where people go who did not say where, or said somewhere that is not ours. */
const HOME = '/passport';

const LONGEST = 2_000;

/**
 * Gives where somebody goes after signing in: a page of the service itself, or of a site that a trust allows.
 * Everything else that stands in the address is an attempt to send people elsewhere in our name.
 */
export function returnTo(
  asked: string | undefined,
  {origin, isAllowed}: {origin: string; isAllowed: (origin: string) => boolean},
): string {
  const home = new URL(HOME, origin).href;
  // Browsers read a backslash as a slash, and leave out tabs and line ends.
  // eslint-disable-next-line no-control-regex
  if (asked === undefined || asked.length > LONGEST || /[\\\u0000-\u0020\u007f]/.test(asked))
    return home;
  const isPath = /^\/(?!\/)/.test(asked);
  const base = isPath ? origin : undefined;
  if (!URL.canParse(asked, base)) return home;
  const url = new URL(asked, base);
  // The origin of a `blob:` is that of the page which made it.
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return home;
  if (url.origin !== origin) return !isPath && isAllowed(url.origin) ? url.href : home;
  // Nothing of the API is a page, and signing in would lead to signing in.
  return url.pathname.startsWith('/v1/') ? home : url.href;
}
