import type {Draft} from '@trust-widgets/contract/define-form';
import type {Field} from '@trust-widgets/contract/fields/field';

import {same} from './same.ts';

/** A question that two windows answered differently. Either may have left it empty. */
export interface Conflict {
  readonly name: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What became of two windows' answers. */
export interface Merged {
  /** What only one of the two changed, as changed; where both did, as in this window. */
  readonly answers: Draft;
  /** What the person has to decide. */
  readonly conflicts: readonly Conflict[];
}

/** Brings together what two windows made of the same answers, question by question. It decides nothing where both changed. */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merged {
  const answers: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const isMine = same(theirs[name], base[name]) || same(mine[name], theirs[name]);
    answers[name] = isMine || !same(mine[name], base[name]) ? mine[name] : theirs[name];
    if (!isMine && !same(mine[name], base[name]))
      conflicts.push({name, mine: mine[name], theirs: theirs[name]});
  }
  return {answers, conflicts};
}

/**
 * Gives both answers to a question as one: texts one after the other, lists without what stands in both.
 *
 * Gives nothing where that can't be: a date has one day, and one person can't be allowed two different things.
 */
export function both(field: Field, {mine, theirs}: Conflict): unknown {
  if (isEmpty(mine) || isEmpty(theirs)) return undefined;
  if (field.kind === 'long-text') return `${String(theirs)}\n\n${String(mine)}`;
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return undefined;
  const added = (mine as unknown[]).filter((one) => !theirs.some((other) => same(one, other)));
  return added.some((one) => theirs.some((other) => hasIdOf(one, other)))
    ? undefined
    : [...(theirs as unknown[]), ...added];
}

function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === '';
}

function hasIdOf(one: unknown, other: unknown): boolean {
  const {id} = Object(one) as {id?: unknown};
  return id !== undefined && id === (Object(other) as {id?: unknown}).id;
}
