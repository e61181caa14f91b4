import * as z from 'zod/mini';

/**
 * The body of every error that the service answers: RFC 9457, `application/problem+json`.
 *
 * `type` is the stable name of the problem, `about:blank` never. `title` is English for developers; nothing in a
 * problem repeats what was sent.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  /** Names this request in the service's log. Safe to show and to send to a trust's support desk. */
  requestId: z.string(),
  /** For refused answers: which questions, and what is wrong with each. */
  errors: z.optional(z.array(z.object({field: z.string(), code: z.string()}))),
  /** Whom to call instead, where the person may have been about to ask for help. */
  urgentHelp: z.optional(z.array(z.object({kind: z.string(), number: z.string()}))),
});
export type Problem = z.infer<typeof Problem>;
