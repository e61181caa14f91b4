import type {Form} from './define-form.ts';
import type {Field, FieldKind} from './fields/field.ts';

/** A JSON Schema of the 2020-12 draft, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Draws the JSON Schema of a form's answers from its declaration, for OpenAPI. When a question is asked is told in words. */
export function jsonSchemaOf(form: Form): JsonSchema {
  return objectOf(form.fields);
}

function objectOf(questions: Readonly<Record<string, Field>>): JsonSchema {
  const fields = Object.entries<Field>(questions);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, {...shapeOf(field), description: describe(field)}]),
    ),
    required: fields.filter(([, field]) => field.required && !field.when).map(([name]) => name),
  };
}

function shapeOf(field: Field): JsonSchema {
  const text = {type: 'string', ...(field.max === undefined ? {} : {maxLength: field.max})};
  const shapes: Record<FieldKind, () => JsonSchema> = {
    text: () => text,
    'long-text': () => text,
    email: () => ({...text, format: 'email'}),
    phone: () => ({...text, examples: ['07700 900123']}),
    postcode: () => ({...text, examples: ['SW1A 1AA', 'BT1']}),
    'nhs-number': () => ({...text, examples: ['999 000 0018']}),
    age: () => ({type: 'string', pattern: '^\\d{1,3}$'}),
    choice: () => ({enum: [...(field.options ?? [])]}),
    agreement: () => ({const: 'yes'}),
    language: () => ({enum: [...(field.options ?? [])]}),
    choices: () => ({type: 'array', items: {enum: [...(field.options ?? [])]}}),
    id: () => ({...text, pattern: '^[a-z0-9]{16,32}$'}),
    entries: () => ({
      type: 'array',
      maxItems: field.max,
      items: objectOf(field.fields ?? {}),
    }),
    date: () => parts(field),
    'date-time': () =>
      parts(field, {
        time: {type: 'string', examples: ['14:30', '2.30pm']},
        offset: {
          enum: ['+00:00', '+01:00'],
          description: 'Only needed in the hour that comes twice when clocks go back.',
        },
      }),
  };
  return shapes[field.kind]();
}

function parts({codes}: Field, more: JsonSchema = {}): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      day: {type: 'string'},
      month: {type: 'string'},
      // No example is one that would be refused.
      year: {type: 'string', examples: [codes.includes('past') ? '2040' : '1985']},
      ...more,
    },
  };
}

function describe(field: Field): string {
  const when = Object.entries(field.when ?? {}).map(
    ([name, accepted]) => `\`${name}\` is ${accepted.join(', ')}`,
  );
  return [
    field.required ? 'Required' : 'Optional',
    when.length > 0 ? ` when ${when.join(' and ')}; not taken otherwise` : '',
    field.codes.length > 0 ? `. Codes: ${field.codes.join(', ')}.` : '.',
  ].join('');
}
