import * as z from 'zod/mini';

import type {Answers, Draft, FieldError, Form} from './define-form.ts';

/**
 * Gives a form as a zod schema, for whoever works with schemas. Each issue's `message` is a code, and its `path` names
 * the question. The rules are the declaration's; a widget asks `form.judge` and leaves zod out of the page.
 */
export function schemaOf<F extends Form>(form: F): z.ZodMiniType<Answers<F>, Draft> {
  return z.pipe(
    z.custom<Draft>(
      (draft: unknown) => typeof draft === 'object' && draft !== null && !Array.isArray(draft),
      'malformed',
    ),
    z.transform((draft: Draft, context) => {
      const {answers, errors} = form.judge(draft);
      for (const {field, code} of errors) {
        context.issues.push({
          code: 'custom',
          message: code,
          path: field.split('/'),
          input: undefined,
        });
      }
      return answers;
    }),
  ) as unknown as z.ZodMiniType<Answers<F>, Draft>;
}

/**
 * Turns what the schema found into errors by question.
 * An issue that is not one of our codes (somebody's own schema around ours) becomes `malformed`.
 */
export function fieldErrors(error: {
  readonly issues: readonly {path: PropertyKey[]; message: string}[];
}): FieldError[] {
  return error.issues.map(({path, message}) => ({
    field: path.map(String).join('/'),
    code: /^[a-z_]+$/.test(message) ? message : 'malformed',
  }));
}
