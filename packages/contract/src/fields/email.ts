import {lengthOf, withoutMarks} from '../well-formed.ts';
import {type FieldOptions, textField} from './field.ts';

/**
 * An e-mail address. Only what can't be one is refused: no `@`, a space, no dot in the domain.
 * Letters outside ASCII are taken, as RFC 6531 allows (`zoë@example.com`).
 */
export function email<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  const max = 254;
  return textField('email', ['format'], {...settings, max}, (pasted) => {
    const typed = withoutMarks(pasted);
    if (lengthOf(typed) > max) return {code: 'format'};
    const at = typed.lastIndexOf('@');
    const local = typed.slice(0, at);
    const domain = typed.slice(at + 1);
    const labels = domain.split('.');
    const isAddress =
      at > 0 &&
      !/[\s<>(),;:\\"[\]]/.test(typed) &&
      !local.startsWith('.') &&
      !local.endsWith('.') &&
      !local.includes('@') &&
      labels.length > 1 &&
      labels.every((label) => label !== '' && !label.startsWith('-') && !label.endsWith('-'));
    return isAddress ? {value: typed} : {code: 'format'};
  });
}
