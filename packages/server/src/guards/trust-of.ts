/** What of the service a path is about. */
export interface PathSubject {
  readonly trust: string;
  /** Whether it is about people's referrals, and not the public directory. */
  readonly isPersonal: boolean;
}

/** Reads from a path which trust it is about, for the guards that run before any route. */
export function subjectOf(path: string): PathSubject | undefined {
  const [, trust, rest = ''] = /^\/v1\/trusts\/([a-z0-9-]{1,64})(\/.*)?$/.exec(path) ?? [];
  return trust === undefined
    ? undefined
    : {trust, isPersonal: rest === '/referrals' || rest.startsWith('/referrals/')};
}
