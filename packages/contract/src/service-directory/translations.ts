import * as z from 'zod/mini';

/**
 * The same texts in other languages, as the trust wrote them: by BCP 47 code, and under the names that they have in the
 * thing itself. A text that is not given in somebody's language is read in the trust's own.
 */
export function translations<Texts extends Record<string, z.ZodMiniType>>(texts: Texts) {
  return z.optional(z.record(z.string(), z.partial(z.object(texts))));
}
