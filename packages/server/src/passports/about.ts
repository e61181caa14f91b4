/** Says what the encrypted answers of a passport belong to: this state of this passport, and nothing else. */
export function aboutPassport(passportId: string, revision: number): string {
  return `passport ${passportId} ${revision}`;
}

/** Says what the encrypted answers of a version belong to. */
export function aboutVersion(passportId: string, version: number): string {
  return `passport ${passportId} version ${version}`;
}
