/** Says whether a vector of trust (RFC 8485) is one of those asked for. The order of its components means nothing. */
export function isTrustedEnough(vot: string, asked: readonly string[]): boolean {
  return asked.map(inOrder).includes(inOrder(vot));
}

const inOrder = (vector: string) => vector.split('.').sort().join('.');
