/** A piece of FHIR on the way: whatever it may lack may still be `undefined` or empty. */
export type Loose<T> = T extends object
  ? {[K in keyof T]: Loose<T[K]> | (object extends Pick<T, K> ? undefined : never)}
  : T;

/**
 * Gives a piece of FHIR without what is missing: FHIR knows no `null`, no empty text, no empty list and no empty object.
 *
 * A text keeps its words. Only a kind of space or a character that FHIR does not allow in one becomes one that it does;
 * markup (`div`) was made with care and stays as it is.
 */
export function present<T extends object>(loose: Loose<T>): T {
  return (withoutEmpty(loose) ?? {}) as T;
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? undefined : allowed(value);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  const kept = Object.entries(value)
    .map(
      ([name, inner]) => [name, name === 'div' ? (inner as unknown) : withoutEmpty(inner)] as const,
    )
    .filter(([, inner]) => inner !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A string is `[ \r\n\t\S]+`, where most programs take a no-break space for a space; and XML has no U+FFFE or U+FFFF. */
function allowed(text: string): string {
  return text.replace(/[^\S \r\n\t]/g, ' ').replace(/[\ufffe\uffff]/g, '\ufffd');
}
