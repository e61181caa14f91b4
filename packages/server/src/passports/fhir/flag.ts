import type {Flag, Narrative} from '@medplum/fhirtypes';
import {type CodedNeed, codedNeeds, type Need} from '@trust-widgets/contract';

import {SUBJECT_CONTACT} from './codes.ts';
import {LANGUAGE_NAMES} from './language-names.ts';
import {english} from './narrative.ts';
import type {About} from './parts.ts';
import {present} from './present.ts';
import {WORDS} from './words.ts';

const words = WORDS.needs;

/**
 * Gives what staff must do so that the person can understand, be understood and be there: one flag for each thing that
 * they chose, and one in words for each need that they ticked and said no more of.
 *
 * Only the person's. A flag can't be about somebody else, and a carer's would be read as theirs.
 */
export function needFlagsOf(about: About, saidOn: string): Flag[] {
  return codedNeeds(about.answers, saidOn)
    .filter(({subject}) => subject === 'person')
    .map((need) => adjustment(about, need));
}

/**
 * Warns whoever takes a number out of the document how it may be used; FHIR has no other place for it. A number stands
 * under the warning even where nothing was said to be safe, because the passport promises that silence means no.
 */
export function contactFlagsOf({answers, ids, patient}: About): Flag[] {
  const {phone, safeContact} = answers;
  if (!phone && !safeContact) return [];
  const {label, options} = WORDS.contact.safeContact;
  const ways = safeContact?.map((way) => options[way]).join('; ') ?? 'Nothing is said here';
  return [
    present<Flag>({
      resourceType: 'Flag',
      id: ids.next('Flag', 'safe-contact'),
      status: 'active',
      category: [{coding: [SUBJECT_CONTACT]}],
      code: {text: `${label}: ${ways}`},
      subject: patient,
      author: patient,
    }),
  ];
}

function adjustment({answers, ids, patient}: About, need: CodedNeed): Flag {
  const text = inWords(need, answers);
  return present<Flag>({
    resourceType: 'Flag',
    id: ids.next('Flag', idOf(need)),
    status: 'active',
    text: toAskAgain(text, need.reviewBy),
    category: [{coding: [need.category], text: 'Reasonable adjustment'}],
    code: {coding: need.code ? [need.code] : [], text},
    subject: patient,
    author: patient,
  });
}

/**
 * Says by when to ask whether it still holds. R4 has a place for the day on which a flag ended, which this is not, and
 * none for the day on which to look at it again: so it stands in words.
 */
function toAskAgain(need: string, day: string): Narrative {
  return {
    status: 'additional',
    div: `<div xmlns="http://www.w3.org/1999/xhtml">${english(`${need}. By ${day}, please ask me whether this still holds.`)}</div>`,
  };
}

/** What the person chose, in their voice. */
function inWords({need}: CodedNeed, answers: About['answers']): string {
  const [question = '', choice = ''] = need.split('/');
  if (question === 'interpreter') return interpreterInWords(answers);
  if (choice === 'unsaid') return words.needs.options[question as Need];
  const {label, options} = words[question as 'formats'];
  return `${label}: ${(options as Readonly<Record<string, string>>)[choice]}`;
}

function interpreterInWords({language, interpreterGender: gender}: About['answers']): string {
  const name = language && LANGUAGE_NAMES[language];
  return [
    words.needs.options.interpreter + (name ? `: ${name}` : ''),
    ...(gender
      ? [`${words.interpreterGender.label}: ${words.interpreterGender.options[gender]}`]
      : []),
  ].join('. ');
}

/** Somebody who needs an interpreter of another language now has the same need as before. */
function idOf({need}: CodedNeed): string {
  return need.replace(/^(interpreter)\/.*|\/unsaid$/, '$1');
}
