import {compact} from '../well-formed.ts';
import {type FieldOptions, textField} from './field.ts';

/**
 * An NHS number, a Health and Care number (Northern Ireland) or a CHI number (Scotland): ten digits, the last a check.
 *
 * Always optional. Nobody needs to know theirs to get care. Kept as ten digits, a leading zero among them.
 */
export function nhsNumber<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return textField('nhs-number', ['format', 'check_digit'], {...settings, max: 20}, (typed) => {
    const digits = compact(typed);
    if (!/^\d{10}$/.test(digits)) return {code: 'format'};
    return isNhsNumber(digits) ? {value: digits} : {code: 'check_digit'};
  });
}

/**
 * Says whether ten digits pass the modulus 11 check of the NHS Data Dictionary, and are not all one digit
 * (0000000000 passes the sum and is nobody's).
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
