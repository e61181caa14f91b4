import type {Draft} from '../define-form.ts';
import type {Field} from '../fields/field.ts';
import {askedFor, type Need, NEEDS} from '../needs/needs.ts';
import {passport} from './passport.form.ts';

/**
 * Gives the answers of a passport as it was kept, without what is no longer asked or offered: else one question that was
 * taken out would keep its owner from saving ever again. What was once asked of everybody, and now of those who have
 * ticked a need, is kept with that need.
 *
 * It judges nothing. What was taken when it was saved stays, even where a clock has gone back since.
 */
export function stillAsked(kept: Draft): Draft {
  return passport.prune(stillOffered(passport.fields, withNeeds(kept)));
}

/** Ticks the needs of which something is said. An earlier form asked at once, and asked everybody for their language. */
function withNeeds(kept: Draft): Draft {
  if (kept['needs'] !== undefined) return kept;
  const {interpreter = kept['language'] === 'en' ? 'no' : undefined} = kept;
  const isSaid = (need: Need) =>
    askedFor(need, passport.fields).some((name) => kept[name] !== undefined);
  const needs = NEEDS.filter((need) =>
    need === 'interpreter' && interpreter !== undefined ? interpreter !== 'no' : isSaid(need),
  );
  return needs.length > 0 ? {...kept, needs} : kept;
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
