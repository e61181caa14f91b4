import {defineForm} from '../define-form.ts';
import {agreement, choice, choices} from '../fields/choice.ts';
import {dateTime} from '../fields/date-time.ts';
import {comingDate} from '../fields/date.ts';
import {language} from '../fields/language.ts';
import {nhsNumber} from '../fields/nhs-number.ts';
import {longText, text} from '../fields/text.ts';
import {accessQuestions, askedOfCarer, INTERPRETER_GENDERS} from '../needs/needs.ts';
import {contactQuestions, helperQuestions, personQuestions} from '../person/questions.ts';
import {INTERPRETER_MODES} from './vocabulary.ts';

const SIGNED = ['bsl', 'isl'];
const SPOKEN = ['telephone', 'video', 'face-to-face'];
const MEETING = [...SPOKEN, ...SIGNED];

/** All that is asked about needs, but for the interpreter, who is asked for already. */
const needsQuestions = {
  needs: choices(['format', 'communication', 'adjustment', 'assistance-animal']),
  ...accessQuestions,
};

/**
 * A request for an interpreter or a translation: by the person, a carer or a member of staff (needs 69 and 70).
 *
 * No telephone number is needed, and nobody has to say why.
 */
export const interpreterRequest = defineForm('interpreterRequest', {
  mode: {
    mode: choice(INTERPRETER_MODES, {required: true}),
  },
  asker: {
    asker: choice(['self', 'carer', 'staff'], {required: true}),
    forWhom: choice(['person', 'carer', 'both'], {required: true}),
  },
  helper: helperQuestions({close: {asker: ['carer']}, atWork: {asker: ['staff']}}),
  language: {
    language: language({required: true, when: {mode: [...SPOKEN, 'written-translation']}}),
    dialect: text({max: 100}),
    signedHow: choice(['face-to-face', 'video', 'either'], {when: {mode: SIGNED}}),
    interpreterGender: choice(INTERPRETER_GENDERS, {when: {mode: MEETING}}),
    /** Told to whoever books, and to nobody else. It is never shown again. */
    avoid: longText({max: 500, when: {mode: MEETING}}),
    sameInterpreter: choice(['yes', 'no'], {when: {mode: MEETING}}),
    interpreterBefore: text({max: 200, when: {sameInterpreter: ['yes']}}),
  },
  document: {
    documentTitle: text({required: true, max: 200, when: {mode: ['written-translation']}}),
    documentFormat: choice(['paper', 'pdf', 'word', 'web-page', 'other', 'unsure'], {
      when: {mode: ['written-translation']},
    }),
    documentFrom: language({when: {mode: ['written-translation']}}),
    documentBy: comingDate({when: {mode: ['written-translation']}}),
  },
  appointment: {
    whenNeeded: choice(['appointment', 'soon'], {required: true, when: {mode: MEETING}}),
    appointment: dateTime({required: true, when: {whenNeeded: ['appointment']}}),
    /** In minutes. */
    duration: choice(['15', '30', '45', '60', '90', '120', 'longer', 'unsure'], {
      when: {mode: MEETING},
    }),
    where: longText({max: 500, when: {mode: MEETING}}),
    withWhom: text({max: 200, when: {mode: MEETING}}),
  },
  person: {
    ...personQuestions,
    nhsNumber: nhsNumber(),
  },
  contact: {
    ...contactQuestions,
    contactNotes: text({max: 300}),
  },
  needs: needsQuestions,
  carerNeeds: askedOfCarer(needsQuestions, {forWhom: ['carer', 'both']}),
  consent: {
    notes: longText({max: 2000}),
    consent: agreement({required: true}),
  },
});
