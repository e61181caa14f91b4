import type {Draft, FieldError} from '@trust-widgets/contract/define-form';
import {questionOf} from '@trust-widgets/contract/define-form';
import type {Entry} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {readFields} from '@trust-widgets/contract/read-fields';

import {same} from './same.ts';

/** What can be kept of what is on screen. */
export interface Sendable {
  /** Answers that the declaration takes: for a question with a fault, what was kept of it before. */
  readonly answers: Draft;
  /** What is wrong with what is on screen, and is therefore not kept yet. */
  readonly errors: readonly FieldError[];
}

/** The entry of a list that is being written, and how it was before. A new one was not. */
export interface Editing {
  readonly list: string;
  readonly index: number;
  readonly before: Entry | undefined;
}

/**
 * Takes from what is on screen what can be kept: one mistake must not keep the rest from being saved.
 *
 * In a list, a fault holds back that answer of its entry alone; and a new entry, if there is none without it.
 */
export function sendable(draft: Draft, kept: Draft, editing?: Editing): Sendable {
  const {errors} = passport.judge(passport.prune(draft));
  let mended = isHeld(draft, editing) ? asBefore(draft, editing!) : draft;
  for (const {field} of errors) {
    const [name = '', , part] = field.split('/');
    const list = mended[name];
    mended =
      passport.fields[name]?.kind === 'entries' && part !== undefined && Array.isArray(list)
        ? {...mended, [name]: withoutFaults(name, list as readonly Entry[], editing)}
        : {...mended, [name]: kept[name]};
  }
  const judged = passport.judge(passport.prune(mended));
  if (judged.errors.length === 0) return {answers: judged.answers, errors};
  // What was kept before may not go with what is on screen now: then it is what is left out.
  const wrong = judged.errors.map(({field}) => questionOf(field));
  const rest = Object.fromEntries(Object.entries(mended).filter(([name]) => !wrong.includes(name)));
  return {answers: passport.judge(passport.prune(rest)).answers, errors};
}

/**
 * Says whether the entry that is being written waits until the person is done with it. Who may know what does: a choice
 * that somebody only passes on the way to another would open something to a reader, or end a link for good.
 */
export function isHeld(draft: Draft, editing: Editing | undefined): boolean {
  if (editing?.list !== 'consents') return false;
  return !same(
    (draft['consents'] as readonly Entry[] | undefined)?.[editing.index],
    editing.before,
  );
}

/** What is wrong in the entry that is being written. */
export function faultsOfEntry(draft: Draft, editing: Editing | undefined): readonly FieldError[] {
  if (!editing) return [];
  const {list, index} = editing;
  const fields = passport.fields[list]?.fields ?? {};
  const entry = (draft[list] as readonly Entry[] | undefined)?.[index] ?? {};
  return readFields(fields, entry).faults.map(({name, part, code}) => ({
    field: [list, index, name, ...(part ? [part] : [])].join('/'),
    code,
  }));
}

function asBefore(draft: Draft, {list, index, before}: Editing): Draft {
  const entries = draft[list] as readonly Entry[];
  const others = entries.flatMap((one, at) => (at !== index ? [one] : before ? [before] : []));
  return {...draft, [list]: others};
}

/** Puts what was there before in place of what can't be taken, or leaves it out. */
function withoutFaults(name: string, list: readonly Entry[], editing?: Editing): readonly Entry[] {
  const field = passport.fields[name]!;
  return list.flatMap((entry, index) => {
    const before = editing?.list === name && editing.index === index ? editing.before : undefined;
    let rest = entry;
    for (;;) {
      const {fault} = field.read([rest]);
      if (!fault) return [rest];
      const part = fault.part?.split('/')[1] ?? '';
      const instead = same(rest[part], before?.[part]) ? undefined : before?.[part];
      if (instead === undefined && rest[part] === undefined) return before ? [before] : [];
      rest = {...rest, [part]: instead};
    }
  });
}
