import type {AnswersOf} from '../define-form.ts';
import {readFields} from '../read-fields.ts';
import {type Field, field, textField} from './field.ts';

type CodesIn<F> = F extends Field<never, infer Code> ? Code : never;

/**
 * A list of things of one kind, such as medicines: each with a few questions of its own. Optional, like each list.
 *
 * Entries stay in the order given. One with nothing in it is left out, and so is an answer in it that is not asked.
 * The first fault is named by the number of its entry, from 0, and the question: `medicines/0/name`.
 */
export function entries<const Fields extends Readonly<Record<string, Field>>>(
  fields: Fields,
  {max = 30}: {max?: number} = {},
): Field<readonly AnswersOf<Fields>[], 'too_many' | CodesIn<Fields[keyof Fields]>, false> & {
  readonly kind: 'entries';
  readonly fields: Fields;
} {
  const codes = ['too_many', ...new Set(Object.values<Field>(fields).flatMap(({codes}) => codes))];
  const made = field('entries', codes, {max}, (raw) => {
    if (!Array.isArray(raw)) return {fault: {code: 'malformed'}};
    if (raw.length > max) return {fault: {code: 'too_many'}};
    const kept = [];
    for (const [index, entry] of raw.entries()) {
      if (!isEntry(entry, fields)) return {fault: {code: 'malformed'}};
      const {answers, faults, notAsked} = readFields(fields, entry);
      const isEmpty = Object.keys(answers).length === 0;
      const [first] = faults.filter(({code}) => !isEmpty || code !== 'missing');
      if (first) {
        const part = [index, first.name, ...(first.part ? [first.part] : [])].join('/');
        return {fault: {code: first.code, part}};
      }
      if (notAsked.some(({code}) => code === 'malformed')) return {fault: {code: 'malformed'}};
      if (!isEmpty) kept.push(answers);
    }
    return kept.length > 0 ? {value: kept} : {};
  });
  return {...made, fields} as unknown as ReturnType<typeof entries<Fields>>;
}

/**
 * What names an entry for as long as it exists, whatever it says and wherever it stands. A widget makes it; nobody is
 * asked for it. 16 to 32 small letters and digits.
 */
export function entryId() {
  const made = textField('id', ['format'], {required: true, max: 32}, (id) =>
    /^[a-z0-9]{16,32}$/.test(id) ? {value: id} : {code: 'format'},
  );
  return made as typeof made & {readonly kind: 'id'};
}

function isEntry(
  entry: unknown,
  fields: Readonly<Record<string, Field>>,
): entry is Readonly<Record<string, unknown>> {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    !Array.isArray(entry) &&
    Object.keys(entry).every((name) => Object.hasOwn(fields, name))
  );
}
