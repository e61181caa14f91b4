/**
 * Why somebody was not signed in.
 *
 * - `declined`: they did not want to, and said so to the issuer
 * - `not_proven`: the issuer knows too little of who they are
 * - `refused`: what came back is not what was asked for
 * - `unavailable`: the issuer did not answer as it has to
 */
export type SignInFailure = 'declined' | 'not_proven' | 'refused' | 'unavailable';

/** Somebody was not signed in. It carries nothing of what the issuer sent but a code, and is safe to log. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  /** Where the person began, once that is known. Not for a log: it may be a page of somebody else's. */
  returnTo: string | undefined;

  constructor(
    readonly failure: SignInFailure,
    readonly code: string,
  ) {
    super(`${failure}: ${code}`);
  }
}
