/**
 * Fills a page's address with the id of a service: `/services/{service}/` leads to `/services/crisis-team/`.
 *
 * Gives nothing for what is no web address, or names no service: nobody is led astray by a slip in an attribute.
 */
export function linkTo(template: string, service: string): string | undefined {
  if (!template.includes('{service}')) return undefined;
  const href = template.replace('{service}', encodeURIComponent(service));
  return webAddress(href) && href;
}

/** Gives an address back if a browser would ask for it by http or https, and nothing if it is anything else. */
export function webAddress(href: string | undefined): string | undefined {
  try {
    return href && /^https?:$/.test(new URL(href, document.baseURI).protocol) ? href : undefined;
  } catch {
    // `URL.canParse` would say so without an error, but is missing before Safari 17.
    return undefined;
  }
}
