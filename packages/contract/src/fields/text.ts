import {hasDirectionOverride, lengthOf} from '../well-formed.ts';
import {type FieldOptions, textField} from './field.ts';

/** A line of text, such as a name. Marks that override direction are refused: they can disguise what a name says. */
export function text<const Options extends FieldOptions & {max?: number}>(options: Options) {
  const max = options.max ?? 200;
  return textField('text', ['too_long', 'characters'], {...options, max}, (value) => {
    if (hasDirectionOverride(value)) return {code: 'characters'};
    // A line break pasted into one line is a space to the person who pasted it.
    const parts = value.split('\n').map((part) => part.trim());
    const line = parts.filter((part) => part !== '').join(' ');
    return lengthOf(line) > max ? {code: 'too_long'} : {value: line};
  });
}

/** Several lines in somebody's own words. Any script and any mark is kept; whoever shows it isolates its direction. */
export function longText<const Options extends FieldOptions & {max?: number}>(options: Options) {
  const max = options.max ?? 4000;
  return textField('long-text', ['too_long'], {...options, max}, (value) =>
    lengthOf(value) > max ? {code: 'too_long'} : {value},
  );
}
