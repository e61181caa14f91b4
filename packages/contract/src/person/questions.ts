import {choice, choices} from '../fields/choice.ts';
import {birthDate} from '../fields/date.ts';
import {email} from '../fields/email.ts';
import type {Condition} from '../fields/field.ts';
import {phone} from '../fields/phone.ts';
import {text} from '../fields/text.ts';
import {CONTACT_METHODS, SAFE_CONTACT} from './vocabulary.ts';

/*
 * What is asked about a person alike, whatever is asked for.
 */

/** Whom it is about. */
export const personQuestions = {
  name: text({required: true, max: 200}),
  preferredName: text({max: 100}),
  birthDate: birthDate(),
};

/** How to reach whoever it is about. No telephone number is needed: an e-mail address or a letter will do. */
export const contactQuestions = {
  // `through-someone` is for people who can't safely be contacted themselves.
  urgentContact: choice([...CONTACT_METHODS, 'through-someone'], {required: true}),
  phone: phone({required: true, when: {urgentContact: ['phone', 'text']}}),
  email: email({required: true, when: {urgentContact: ['email']}}),
  throughWhom: text({max: 300, when: {urgentContact: ['through-someone']}}),
  safeContact: choices(SAFE_CONTACT),
};

/** Who writes for somebody else, be it as part of their life or of their work. */
export function helperQuestions({close, atWork}: {close: Condition; atWork: Condition}) {
  const [question = ''] = Object.keys(close);
  const either = {[question]: [...(close[question] ?? []), ...(atWork[question] ?? [])]};
  return {
    helperName: text({required: true, max: 200, when: either}),
    relationship: text({max: 100, when: close}),
    organisation: text({max: 200, when: atWork}),
    jobTitle: text({max: 100, when: atWork}),
  };
}
