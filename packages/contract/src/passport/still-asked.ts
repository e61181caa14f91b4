import type {Draft} from '../define-form.ts';
import type {Field} from '../fields/field.ts';
import {passport} from './passport.form.ts';

/**
 * Gives the answers of a passport as it was kept, without what is no longer asked or offered: else one question that was
 * taken out would keep its owner from saving ever again.
 *
 * It judges nothing. What was taken when it was saved stays, even where a clock has gone back since.
 */
export function stillAsked(kept: Draft): Draft {
  return passport.prune(stillOffered(passport.fields, kept));
}

function stillOffered(fields: Readonly<Record<string, Field>>, kept: Draft): Draft {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, answer]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const still = field && stillTaken(field, answer);
      return still === undefined ? [] : [[name, still]];
    }),
  );
}

function stillTaken({kind, fields, options}: Field, answer: unknown): unknown {
  if (fields) return (answer as readonly Draft[]).map((entry) => stillOffered(fields, entry));
  if (kind === 'choices')
    return (answer as readonly string[]).filter((one) => options?.includes(one));
  return kind !== 'choice' || options?.includes(answer as string) ? answer : undefined;
}
