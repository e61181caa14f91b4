/** What of the service a path is about. */
export interface PathSubject {
  /**
   * - `public`: the directory, the widgets, the pages: the same for everybody
   * - `submissions`: what people send to `trust`: referrals, and requests for interpreters
   * - `patient`: what belongs to whoever is signed in
   * - `shared-passport`: what a link to a passport opens
   * - `sign-in`: where people go to sign in, never a page's script
   */
  readonly about: 'public' | 'submissions' | 'patient' | 'shared-passport' | 'sign-in';
  readonly trust?: string | undefined;
  /** Of submissions: which kind, as in the address. */
  readonly collection?: string | undefined;
}

/** Reads from a path what it is about, for the guards that run before any route. */
export function subjectOf(path: string): PathSubject {
  const [, trust, collection] =
    /^\/v1\/trusts\/([a-z0-9-]{1,64})(?:\/(referrals|interpreter-requests)(?=\/|$))?/.exec(path) ??
    [];
  if (collection !== undefined) return {about: 'submissions', trust, collection};
  if (/^\/v1\/(passport|session)(\/|$)/.test(path)) return {about: 'patient'};
  if (/^\/v1\/shared-passport(\/|$)/.test(path)) return {about: 'shared-passport'};
  if (/^\/v1\/sign-in(\/|$)/.test(path)) return {about: 'sign-in'};
  return {about: 'public', trust};
}
