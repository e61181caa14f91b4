import {defineForm} from '../define-form.ts';
import {age} from '../fields/age.ts';
import {agreement, choice} from '../fields/choice.ts';
import {email} from '../fields/email.ts';
import {nhsNumber} from '../fields/nhs-number.ts';
import {phone} from '../fields/phone.ts';
import {postcode} from '../fields/postcode.ts';
import {longText, text} from '../fields/text.ts';
import {askedOfCarer, needsQuestions} from '../needs/needs.ts';
import {contactQuestions, helperQuestions, personQuestions} from '../person/questions.ts';
import {CONTACT_METHODS, LETTER_METHODS} from '../person/vocabulary.ts';
import {PROFESSIONALS, REFERRERS} from './vocabulary.ts';

const SOMEBODY_ELSE = REFERRERS.filter((referrer) => referrer !== 'self');
const NOT_AT_WORK = ['family', 'friend', 'carer', 'other'];

/**
 * A referral to a crisis or home treatment team, by the person or by anyone who helps them.
 *
 * Eight answers are enough for oneself. Whether anyone is in danger comes first; the answer never stops a referral.
 */
export const referral = defineForm('referral', {
  danger: {
    danger: choice(['yes', 'no', 'unsure'], {required: true}),
  },
  referrer: {
    referrer: choice(REFERRERS, {required: true}),
    known: choice(['yes', 'no', 'unsure']),
  },
  helper: {
    ...helperQuestions({close: {referrer: NOT_AT_WORK}, atWork: {referrer: PROFESSIONALS}}),
    helperPhone: phone({when: {referrer: SOMEBODY_ELSE}}),
    helperEmail: email({when: {referrer: SOMEBODY_ELSE}}),
    personKnows: choice(['yes', 'no', 'not-safe-to-tell'], {
      required: true,
      when: {referrer: SOMEBODY_ELSE},
    }),
  },
  person: {
    ...personQuestions,
    age: age(),
    nhsNumber: nhsNumber(),
  },
  contact: {
    ...contactQuestions,
    reminderContact: choice(CONTACT_METHODS),
    letterContact: choice(LETTER_METHODS),
    contactNotes: text({max: 300}),
  },
  place: {
    whereabouts: choice(
      ['home', 'somewhere-else', 'no-fixed-address', 'refuge', 'safe-address-only', 'say-later'],
      {
        required: true,
      },
    ),
    postcode: postcode({when: {whereabouts: ['home', 'somewhere-else', 'safe-address-only']}}),
    address: longText({
      max: 500,
      when: {whereabouts: ['home', 'somewhere-else', 'safe-address-only']},
    }),
    placeNotes: longText({max: 1000}),
  },
  happening: {
    whatIsHappening: longText({required: true, max: 4000}),
    whatWouldHelp: longText({max: 4000}),
    leavingHospital: choice(['yes', 'no']),
  },
  health: {
    physicalHealth: choice(['yes', 'no', 'unsure']),
    physicalHealthDetail: longText({max: 2000, when: {physicalHealth: ['yes', 'unsure']}}),
    medicines: longText({max: 2000}),
  },
  needs: {
    ...needsQuestions,
    companion: text({max: 200}),
    seeMeAlone: agreement(),
  },
  carerNeeds: askedOfCarer(needsQuestions, {referrer: ['family', 'friend', 'carer']}),
  consent: {
    consent: agreement({required: true, when: {referrer: ['self']}}),
    consentToRefer: choice(['yes', 'no', 'best-interest', 'unsure'], {
      required: true,
      when: {referrer: SOMEBODY_ELSE},
    }),
  },
});
