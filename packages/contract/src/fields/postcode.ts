import {compact} from '../well-formed.ts';
import {type FieldOptions, textField} from './field.ts';

// The shapes of BS 7666, written with plain character classes. ZZ99 stands for "no fixed abode" in NHS records.
const OUTWARD =
  /^(?:GIR|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])|ZZ\d{2})$/;
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;

/**
 * A postcode, or the first half of one, in any case, with or without spaces. Kept as `SW1A 1AA`.
 *
 * Nobody needs one to get help: ask it as an optional question beside "no fixed address".
 */
export function postcode<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return textField('postcode', ['format'], {...settings, max: 20}, (typed) => {
    const letters = compact(typed).toUpperCase();
    const outward = letters.slice(0, -3);
    if (INWARD.test(letters.slice(-3)) && OUTWARD.test(outward))
      return {value: `${outward} ${letters.slice(-3)}`};
    return OUTWARD.test(letters) && letters !== 'GIR' ? {value: letters} : {code: 'format'};
  });
}
