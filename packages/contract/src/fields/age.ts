import {westernDigits} from '../well-formed.ts';
import {type FieldOptions, textField} from './field.ts';

/** An age in whole years, for people who don't know or don't say a date of birth. A guess is welcome. */
export function age<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return textField('age', ['format'], {...settings, max: 3}, (typed) => {
    const digits = westernDigits(typed);
    return /^\d{1,3}$/.test(digits) && Number(digits) <= 130
      ? {value: String(Number(digits))}
      : {code: 'format'};
  });
}
