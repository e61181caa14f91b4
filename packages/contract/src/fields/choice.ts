import {type AlwaysAsked, type CodesOf, type Field, type FieldOptions, field} from './field.ts';

/** One of a few. */
export function choice<const Option extends string, const Options extends FieldOptions = object>(
  options: readonly Option[],
  settings: Options = {} as Options,
): Field<Option, CodesOf<never, Options>, AlwaysAsked<Options>> & {
  readonly options: readonly Option[];
} {
  const made = field<Option, never, Options>('choice', [], {...settings, options}, (raw) =>
    isOneOf(options, raw) ? {value: raw} : {fault: {code: 'malformed'}},
  );
  return {...made, options};
}

/** Any of a few. The order chosen in does not matter: it is kept in the order of the question. */
export function choices<const Option extends string, const Options extends FieldOptions = object>(
  options: readonly Option[],
  settings: Options = {} as Options,
): Field<readonly Option[], CodesOf<never, Options>, AlwaysAsked<Options>> & {
  readonly options: readonly Option[];
} {
  const made = field<readonly Option[], never, Options>(
    'choices',
    [],
    {...settings, options},
    (raw) => {
      if (!Array.isArray(raw) || !raw.every((one) => isOneOf(options, one)))
        return {fault: {code: 'malformed'}};
      const value = options.filter((option) => raw.includes(option));
      return value.length > 0 ? {value} : {};
    },
  );
  return {...made, options};
}

/** A box to tick. The only answer is `'yes'`; a box left alone is no answer. */
export function agreement<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return {...choice(['yes'], settings), kind: 'agreement' as const};
}

function isOneOf<Option extends string>(options: readonly Option[], raw: unknown): raw is Option {
  return (options as readonly unknown[]).includes(raw);
}
