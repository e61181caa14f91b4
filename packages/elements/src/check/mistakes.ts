/** A mistake that a page's editor made in an attribute. */
export interface Mistake {
  readonly attribute: 'trust' | 'api' | 'service';
  /** Whether it is an id, but none that the service knows. */
  readonly isUnknown?: boolean;
}

const REMEDIES = {
  trust: 'Use the id of your trust, as it stands in its file, such as northbank.',
  service: 'Use the id from the trust’s file, such as crisis-team.',
  api: 'Use the address of the service, such as https://referrals.trust.example, or leave it out.',
};

const GUIDE = 'See docs/embedding.md.';

/** Says what is wrong with an attribute, and what to write instead. For editors, in English. */
export function sayMistake({attribute, isUnknown}: Mistake, value: string): string {
  const what = value ? `${attribute}="${value}"` : attribute;
  const wrong = isUnknown
    ? 'is not known to the service'
    : value
      ? `is not ${attribute === 'api' ? 'a web address' : 'an id'}`
      : 'is missing';
  return `${what} ${wrong}. ${REMEDIES[attribute]} ${GUIDE}`;
}
