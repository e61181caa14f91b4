import {isoDate} from '@trust-widgets/contract/fields/date';
import type {DateParts, DateTimeParts, Field} from '@trust-widgets/contract/fields/field';

import {longDate, longDateTime} from '../dates.ts';
import {wording as words} from './form.wording.ts';
import type {Option} from './question.ts';

/** Gives an answer as people read it. Of a list, see to each entry’s questions by themselves. */
export function inWords(field: Field, answer: unknown, options: readonly Option[]): string {
  const labelOf = (value: unknown) =>
    options.find((option) => option.value === value)?.label ?? String(value);
  if (field.kind === 'agreement') return words.agreed();
  if (field.kind === 'date') return longDate(isoDate(answer as DateParts));
  if (field.kind === 'date-time') {
    const {time, offset, ...day} = answer as DateTimeParts;
    return longDateTime(isoDate(day), time, offset);
  }
  // In the groups in which people and screen readers say it.
  if (field.kind === 'nhs-number') return String(answer).replace(/^(...)(...)/, '$1 $2 ');
  if (Array.isArray(answer)) return answer.map(labelOf).join('\n');
  return labelOf(answer);
}
