import type {CodeableConcept, Coding, Flag} from '@medplum/fhirtypes';

import {
  ADJUSTMENT_CATEGORIES,
  AIDS,
  ANIMALS,
  FORMAT_CODES,
  INTERPRETER_NEEDED,
  INTERPRETERS,
  SUBJECT_CONTACT,
} from './codes.ts';
import {LANGUAGE_NAMES} from './language-names.ts';
import type {About} from './parts.ts';
import {present} from './present.ts';
import {WORDS} from './words.ts';

const SIGN_LANGUAGES = ['bfi', 'isg'];

/** Gives what staff must do to speak with the person and to inform them: an interpreter, aids, formats. */
export function communicationFlagsOf(about: About): Flag[] {
  const {interpreter, language, aids = [], formats = []} = about.answers;
  const words = WORDS.communicate;
  return [
    ...(interpreter === 'yes' || interpreter === 'sometimes'
      ? [
          adjustment(about, 'interpreter', interpreterCategory(language), {
            coding: [(language && INTERPRETERS[language]) ?? INTERPRETER_NEEDED],
            text: [
              `${words.interpreter.label}: ${words.interpreter.options[interpreter]}`,
              ...(language ? [`Language: ${LANGUAGE_NAMES[language]}`] : []),
            ].join('. '),
          }),
        ]
      : []),
    ...aids.map((aid) =>
      adjustment(
        about,
        aid,
        ADJUSTMENT_CATEGORIES.communication,
        concept(AIDS[aid], words.aids.options[aid]),
      ),
    ),
    ...formats.map((format) =>
      adjustment(
        about,
        format,
        ADJUSTMENT_CATEGORIES[format === 'text-message' ? 'contact' : 'format'],
        concept(
          FORMAT_CODES[format],
          `I need information in this format: ${words.formats.options[format]}`,
        ),
      ),
    ),
  ];
}

/** Says that the person comes with an assistance animal. The draft names no category that is certainly the right one. */
export function animalFlagsOf(about: About): Flag[] {
  const {assistanceAnimal: animal} = about.answers;
  if (!animal) return [];
  const {options} = WORDS.animal.assistanceAnimal;
  return [
    adjustment(
      about,
      'animal',
      undefined,
      concept(ANIMALS[animal], `I have an assistance animal: ${options[animal]}`),
    ),
  ];
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

function interpreterCategory(language: string | undefined): Coding {
  const isSigned = language !== undefined && SIGN_LANGUAGES.includes(language);
  return ADJUSTMENT_CATEGORIES[isSigned ? 'professional' : 'language'];
}

function adjustment(
  {ids, patient}: About,
  what: string,
  category: Coding | undefined,
  code: CodeableConcept,
): Flag {
  return present<Flag>({
    resourceType: 'Flag',
    id: ids.next('Flag', what),
    status: 'active',
    category: [{coding: category ? [category] : [], text: 'Reasonable adjustment'}],
    code,
    subject: patient,
    author: patient,
  });
}

function concept(coding: Coding | undefined, text: string): CodeableConcept {
  return {...(coding && {coding: [coding]}), text};
}
