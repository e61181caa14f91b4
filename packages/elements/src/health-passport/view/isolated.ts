/** Keeps a name in its own direction inside a sentence of ours, whatever marks of direction it holds. */
export function isolated(name: string): string {
  return `\u2068${name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}
