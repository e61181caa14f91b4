import type {Draft} from '@trust-widgets/contract/define-form';
import type {Entry} from '@trust-widgets/contract/fields/field';
import {excerpt} from '@trust-widgets/contract/passport/consent';
import type {SharedSection} from '@trust-widgets/contract/passport/passport.form';

import {howLong, type NeedTold, needsTold} from '../view/needs-told.ts';
import {entriesOf} from '../view/section-in-words.ts';

/** The sections from which the essentials are taken. */
export const ESSENTIAL_SECTIONS: readonly SharedSection[] = [
  'name',
  'people',
  'communicate',
  'needs',
  'wellness',
  'doDont',
  'support',
  'medicines',
  'allergies',
  'carers',
];

/** Somebody to call. */
export interface WhomToCall {
  readonly name: string;
  readonly relationship?: string | undefined;
  readonly phone: string;
}

/** What somebody must know who meets the person for the first time, at a bad moment (need 96). */
export interface Essentials {
  readonly name: string;
  readonly pronouns: Draft;
  readonly needs: readonly NeedTold[];
  readonly needsNotes: string;
  /** How long the needs hold good, in words, if the person said so. */
  readonly needsHold?: string | undefined;
  readonly communication: string;
  readonly distress: string;
  readonly pleaseDo: string;
  readonly pleaseDoNot: string;
  readonly whatHelps: string;
  readonly inEmergency: string;
  readonly anyAllergies?: string | undefined;
  readonly allergies: readonly Entry[];
  readonly medicines: readonly Entry[];
  readonly medicinesNotes: string;
  readonly toCall: readonly WhomToCall[];
}

/** Picks the essentials out of a passport, whole: nothing in them is cut short. */
export function essentialsOf(whole: Draft): Essentials {
  const answers = excerpt(whole, ESSENTIAL_SECTIONS);
  const text = (name: string) => textOf(answers[name]);
  const choice = (name: string) => text(name) || undefined;
  return {
    name: text('preferredName') || text('fullName'),
    pronouns: answers,
    needs: needsTold(answers),
    needsNotes: text('needsNotes'),
    needsHold: howLong(answers),
    communication: text('communication'),
    distress: text('distress'),
    pleaseDo: text('pleaseDo'),
    pleaseDoNot: text('pleaseDoNot'),
    whatHelps: text('whatHelps'),
    inEmergency: text('supportInEmergency'),
    anyAllergies: choice('anyAllergies'),
    allergies: entriesOf(answers['allergies']),
    medicines: entriesOf(answers['medicines']),
    medicinesNotes: text('medicinesNotes'),
    toCall: whomToCall(answers),
  };
}

/** Those whom the person wants called in an emergency; where they named none, everybody who has a number. */
function whomToCall({people, carers}: Draft): WhomToCall[] {
  const known = entriesOf(people);
  const asked = known.filter(({roles}) => Array.isArray(roles) && roles.includes('emergency'));
  const callable = (entries: readonly Entry[]) =>
    entries.flatMap(({name, relationship, phone}) =>
      textOf(phone)
        ? [
            {
              name: textOf(name),
              relationship: textOf(relationship) || undefined,
              phone: textOf(phone),
            },
          ]
        : [],
    );
  const first = callable(asked);
  return first.length > 0 ? first : callable([...known, ...entriesOf(carers)]);
}

function textOf(answer: unknown): string {
  return typeof answer === 'string' ? answer : '';
}
