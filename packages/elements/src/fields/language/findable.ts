import {nameOf, ownNameOf, tellOwnNames} from '../language-names.ts';
import {type Findable, folded} from './find-languages.ts';
import {otherNames} from './other-names.ts';
import {ownNames} from './own-names.ts';

// The browser’s own list shows them too, from then on.
tellOwnNames(ownNames);

/** A language as the list of them shows it. */
export interface NamedLanguage extends Findable {
  /** Its code, as the contract has it. */
  readonly value: string;
  /** In the reader's language. */
  readonly name: string;
  /** In its own, where that is another. */
  readonly ownName: string | undefined;
  /** Both, in one line. */
  readonly label: string;
}

/** Makes languages, by their codes, ready to be looked for in the reader's language. */
export function findable(codes: readonly string[]): readonly NamedLanguage[] {
  return codes.map((value) => {
    const name = nameOf(value);
    const own = ownNameOf(value);
    const ownName = own === name ? undefined : own;
    const label = ownName ? `${name} – ${ownName}` : name;
    return {
      value,
      name,
      ownName,
      label,
      names: [value, name, ...(ownName ? [ownName, label] : [])].map(folded),
      otherNames: (otherNames[value]?.split('|') ?? []).map(folded),
    };
  });
}
