/** What of the service a path is about. */
export interface PathSubject {
  /**
   * - `public`: the directory, the widgets, the pages: the same for everybody
   * - `submissions`: what people send to `trust`: referrals, and requests for interpreters
   * - `patient`: what belongs to whoever is signed in
   * - `shared-passport`: what a link to a passport opens
   * - `sign-in`: where people go to sign in, never a page's script
   * - `hosted-form`: a form of `trust` on pages of the service's own, one of which is filled in at a time
   */
  readonly about:
    'public' | 'submissions' | 'patient' | 'shared-passport' | 'sign-in' | 'hosted-form';
  readonly trust?: string | undefined;
  /** Of submissions, and of forms: which kind, as in the address of the API. */
  readonly collection?: string | undefined;
  /** Of a form: where it begins. */
  readonly form?: string | undefined;
  /** Of a form: its page. */
  readonly page?: string | undefined;
}

/** `/northbank/referral/crisis-team/person`, `/northbank/interpreter`. */
const HOSTED_FORM = /^(\/([a-z0-9-]{1,64})\/(?:referral\/[^/]{1,100}|interpreter))(?:\/([^/]*))?$/;

/** Reads from a path what it is about, for the guards that run before any route. */
export function subjectOf(path: string): PathSubject {
  const [, trust, collection] =
    /^\/v1\/trusts\/([a-z0-9-]{1,64})(?:\/(referrals|interpreter-requests)(?=\/|$))?/.exec(path) ??
    [];
  if (collection !== undefined) return {about: 'submissions', trust, collection};
  const hosted = HOSTED_FORM.exec(path);
  if (hosted) {
    const [, form = '', owner, page] = hosted;
    const isReferral = form.startsWith(`/${owner}/referral/`);
    return {
      about: 'hosted-form',
      trust: owner,
      collection: isReferral ? 'referrals' : 'interpreter-requests',
      form,
      page,
    };
  }
  if (/^\/v1\/(passport|session)(\/|$)/.test(path)) return {about: 'patient'};
  if (/^\/v1\/shared-passport(\/|$)/.test(path)) return {about: 'shared-passport'};
  if (/^\/v1\/sign-in(\/|$)/.test(path)) return {about: 'sign-in'};
  return {about: 'public', trust};
}
