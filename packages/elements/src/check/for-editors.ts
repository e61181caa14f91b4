/** At the end of a page's address, it asks what works on the page. */
const ASKED = '#check-widgets';

/** Names by which a computer calls itself and others near it. No patient comes to a page there. */
const NEAR = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.(localhost|test|local))$/;

/** Says whether an editor looks at this page, who can mend what is wrong: patients never read of it. */
export function isSeenByEditor({hash, hostname}: Pick<Location, 'hash' | 'hostname'> = location) {
  return hash === ASKED || NEAR.test(hostname);
}
