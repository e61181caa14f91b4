import type {Field, Form} from '@trust-widgets/contract';

/** The most bytes that UTF-8 needs for a character. */
const BYTES = 4;
/** Quotes, commas, brackets and the parts of a date around an answer. */
const AROUND = 64;

/**
 * Gives how many bytes the answers to a form can need in JSON when each is as long as it may be: at least so many, as a
 * power of two.
 */
export function mostBytes(form: Form): number {
  return 2 ** Math.ceil(Math.log2(bytesOf(form.fields)));
}

function bytesOf(fields: Readonly<Record<string, Field>>): number {
  return Object.entries<Field>(fields).reduce(
    (sum, [name, field]) => sum + name.length + AROUND + bytesOfAnswer(field),
    0,
  );
}

function bytesOfAnswer({max = 0, options = [], fields}: Field): number {
  if (fields) return max * bytesOf(fields);
  const choices = options.reduce((sum, option) => sum + option.length + 3, 0);
  return max * BYTES + choices;
}
