import type {Answer, Condition, Field, Fault} from './fields/field.ts';

/** What was made of the answers to some questions. */
export interface FieldsRead {
  /** What was answered well to the questions that are asked. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** The questions that are asked, given those answers. */
  readonly asked: readonly string[];
  /** What is wrong with an answer to a question that is asked, the first thing of each. */
  readonly faults: readonly ({readonly name: string} & Fault)[];
  /** Questions that were answered although they are not asked. */
  readonly notAsked: readonly ({readonly name: string} & Fault)[];
}

/** Reads answers in order, because whether a question is asked hangs on the answers before it. */
export function readFields(
  fields: Readonly<Record<string, Field>>,
  draft: Readonly<Record<string, unknown>>,
): FieldsRead {
  const answers: Record<string, Answer> = {};
  const asked: string[] = [];
  const faults: ({name: string} & Fault)[] = [];
  const notAsked: ({name: string} & Fault)[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const raw = Object.hasOwn(draft, name) ? draft[name] : undefined;
    const {value, fault} = field.read(raw);
    if (!isMet(field.when, answers)) {
      if (value !== undefined || fault)
        notAsked.push({name, code: fault?.code === 'malformed' ? 'malformed' : 'not_asked'});
      continue;
    }
    asked.push(name);
    if (value !== undefined) answers[name] = value;
    else if (fault) faults.push({name, ...fault});
    else if (field.required) faults.push({name, code: 'missing'});
  }
  return {answers, asked, faults, notAsked};
}

function isMet(
  condition: Condition | undefined,
  answers: Readonly<Record<string, Answer>>,
): boolean {
  return Object.entries(condition ?? {}).every(([name, accepted]) => {
    const answer = answers[name];
    if (typeof answer === 'string') return accepted.includes(answer);
    return Array.isArray(answer) && answer.some((one: string) => accepted.includes(one));
  });
}
