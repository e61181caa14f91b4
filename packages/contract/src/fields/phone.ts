import {compact, westernDigits} from '../well-formed.ts';
import {type FieldOptions, textField} from './field.ts';

/** Numbers that a team can't call a person back on. */
const CALL_FOR_HELP = ['999', '112', '101', '111', '18000', '116123'];

/**
 * A telephone number to reach somebody on, kept as it was typed, but for digits of another script.
 *
 * Takes spaces, hyphens, dots and brackets, `+44`, `00`, an extension, and the text relay prefix 18001.
 */
export function phone<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return textField('phone', ['format', 'emergency_number'], {...settings, max: 60}, (typed) => {
    const digits = dialled(typed);
    if (CALL_FOR_HELP.includes(digits)) return {code: 'emergency_number'};
    return toE164(typed) === undefined ? {code: 'format'} : {value: westernDigits(typed)};
  });
}

/**
 * Gives a telephone number in the international form of ITU-T E.164, `+447700900123`, or nothing when it is not one.
 * A number without a country code is taken to be in the United Kingdom. The extension and relay prefix are left out.
 */
export function toE164(typed: string): string | undefined {
  const digits = dialled(typed);
  if (/^\+44[1-9]\d{8,9}$/.test(digits)) return digits;
  if (/^\+(?!44)[1-9]\d{6,14}$/.test(digits)) return digits;
  return /^0[1-9]\d{8,9}$/.test(digits) ? `+44${digits.slice(1)}` : undefined;
}

/** What is dialled, without the extension and the relay prefix. */
function dialled(typed: string): string {
  if (typed.length > 60) return '';
  const [number = ''] = typed.toLowerCase().split(/ext|x|#/);
  return (
    compact(number)
      .replace(/^18001(?=[0+])/, '')
      .replace(/^00/, '+')
      // +44 (0)7700 … is common in e-mail signatures.
      .replace(/^\+440/, '+44')
  );
}
