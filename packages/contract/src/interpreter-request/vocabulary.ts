/*
 * The words of interpreter requests, apart from the form: a trust's settings name them too.
 */

/** The five kinds of need 70, and Irish Sign Language, which a trust in Northern Ireland offers as well. */
export const INTERPRETER_MODES = [
  'telephone',
  'video',
  'face-to-face',
  'written-translation',
  'bsl',
  'isl',
] as const;
export type InterpreterMode = (typeof INTERPRETER_MODES)[number];
