import {msg} from '@lit/localize';
import type {Draft} from '@trust-widgets/contract/define-form';
import {carersName, needsQuestions, type OfCarer} from '@trust-widgets/contract/needs/needs';

import {needsTitle} from './needs-title.wording.ts';
import {characters, dateErrors, type IsOwn, tooLong} from './person.wording.ts';

/*
 * “How can we make this work for you?”, said once for every form that asks it, of oneself or of somebody else.
 */

export const formats = {
  bsl: () => msg('British Sign Language', {id: 'referral.formats.bsl'}),
  'large-print': () => msg('Large print', {id: 'referral.formats.largePrint'}),
  braille: () => msg('Braille', {id: 'referral.formats.braille'}),
  audio: () => msg('Audio', {id: 'referral.formats.audio'}),
  'easy-read': () => msg('Easy Read', {id: 'referral.formats.easyRead'}),
  'text-message': () => msg('Text message', {id: 'referral.formats.textMessage'}),
  'face-to-face-support': () =>
    msg('Face to face, with a carer or advocate there', {id: 'referral.formats.faceToFace'}),
};
export const assistanceAnimal = {
  label: () => msg('Which assistance animal?', {id: 'referral.assistanceAnimal.label'}),
  hint: () =>
    msg(
      'Assistance animals are welcome. A few rooms, such as some where people have operations, can’t have animals in them, to keep people safe. You can ask the team about this before you come.',
      {id: 'needs.animal.hint'},
    ),
  options: {
    'guide-dog': () => msg('Guide dog', {id: 'referral.assistanceAnimal.guide'}),
    'hearing-dog': () => msg('Hearing dog', {id: 'referral.assistanceAnimal.hearing'}),
    'medical-alert': () => msg('Medical alert dog', {id: 'referral.assistanceAnimal.medical'}),
    'other-assistance-dog': () =>
      msg('Another trained assistance dog', {id: 'referral.assistanceAnimal.other'}),
  },
};

const needs = {
  format: () => msg('Information in another format', {id: 'needs.format'}),
  communication: () => msg('Help to understand and be understood', {id: 'needs.communication'}),
  adjustment: () => msg('Changes to a visit, or to the place', {id: 'needs.adjustment'}),
  'assistance-animal': () => msg('Bringing an assistance animal', {id: 'needs.animal'}),
};

/** The heading and the first words of the page. */
export const needsPage = (own: IsOwn) => ({
  title: (answers: Draft) =>
    own(answers)
      ? needsTitle()
      : msg('How can we make this work for the person?', {id: 'needs.title.other'}),
  lead: () =>
    msg('You can leave all of this page empty. You don’t have to say why.', {id: 'needs.lead'}),
});

/** The way past all pages about needs, for whoever can’t answer them now. */
export const skipNeeds = () => msg('Skip the questions about needs', {id: 'needs.skip'});

/** The same, where a carer is asked about themselves. */
export const carerNeedsPage = {
  title: () => msg('What do you need yourself?', {id: 'needs.carer.title'}),
  lead: () =>
    msg(
      'If you look after someone, you may need help with this too. You can leave all of this page empty.',
      {id: 'needs.carer.lead'},
    ),
};

/** What is asked of somebody who needs an interpreter. */
export const interpreterWording = {
  language: {
    label: () => msg('Which language?', {id: 'needs.language.label'}),
    hint: () => msg('It can be a sign language.', {id: 'needs.language.hint'}),
  },
  dialect: {
    label: () => msg('Dialect, or anything else about the language', {id: 'needs.dialect.label'}),
    errors: {too_long: tooLong(needsQuestions.dialect.max), characters},
  },
  interpreterGender: {
    label: () =>
      msg('Should the interpreter be a woman or a man?', {id: 'needs.interpreterGender.label'}),
    options: {
      any: () => msg('Either is fine', {id: 'needs.interpreterGender.any'}),
      female: () => msg('A woman', {id: 'needs.interpreterGender.female'}),
      male: () => msg('A man', {id: 'needs.interpreterGender.male'}),
    },
  },
};

/** All but that. */
export const accessWording = {
  needs: {
    label: () => msg('What would help?', {id: 'needs.label'}),
    hint: () => msg('Tick as many as you like.', {id: 'needs.hint'}),
    options: {
      interpreter: () => msg('An interpreter, or another language', {id: 'needs.interpreter'}),
      ...needs,
    },
  },
  formats: {label: () => msg('Which formats?', {id: 'needs.formats.label'}), options: formats},
  aids: {
    label: () => msg('What helps with talking and understanding?', {id: 'needs.aids.label'}),
    options: {
      'hearing-aid': () => msg('A hearing aid', {id: 'needs.aids.hearingAid'}),
      'hearing-loop': () => msg('A hearing loop', {id: 'needs.aids.hearingLoop'}),
      'lip-reading': () => msg('Reading lips', {id: 'needs.aids.lipReading'}),
      makaton: () => msg('Makaton', {id: 'needs.aids.makaton'}),
      pictures: () => msg('Pictures', {id: 'needs.aids.pictures'}),
      device: () => msg('A device or an app that speaks', {id: 'needs.aids.device'}),
      writing: () => msg('Writing things down', {id: 'needs.aids.writing'}),
      'extra-time': () => msg('More time', {id: 'needs.aids.extraTime'}),
    },
  },
  professionals: {
    label: () => msg('Who could help with this?', {id: 'needs.professionals.label'}),
    options: {
      lipspeaker: () => msg('A lipspeaker', {id: 'needs.professionals.lipspeaker'}),
      'speech-to-text': () =>
        msg('Someone who types what is said', {id: 'needs.professionals.speechToText'}),
      'note-taker': () => msg('A note taker', {id: 'needs.professionals.noteTaker'}),
      'deafblind-manual': () =>
        msg('An interpreter for the deafblind manual alphabet', {
          id: 'needs.professionals.deafblindManual',
        }),
      'hands-on-signing': () =>
        msg('An interpreter for hands-on signing', {id: 'needs.professionals.handsOn'}),
      'visual-frame-signing': () =>
        msg('An interpreter for visual frame signing', {id: 'needs.professionals.visualFrame'}),
      'sign-supported-english': () =>
        msg('An interpreter for Sign Supported English', {
          id: 'needs.professionals.signSupportedEnglish',
        }),
      advocate: () =>
        msg('An advocate, who helps to speak up', {id: 'needs.professionals.advocate'}),
    },
  },
  adjustments: {
    label: () => msg('What would make a visit easier?', {id: 'needs.adjustments.label'}),
    options: {
      'longer-appointment': () => msg('A longer visit', {id: 'needs.adjustments.longer'}),
      'first-appointment': () => msg('The first visit of the day', {id: 'needs.adjustments.first'}),
      'last-appointment': () => msg('The last visit of the day', {id: 'needs.adjustments.last'}),
      'short-wait': () => msg('A short wait', {id: 'needs.adjustments.shortWait'}),
      'low-light': () => msg('Low light', {id: 'needs.adjustments.lowLight'}),
      'low-noise': () => msg('A quiet room', {id: 'needs.adjustments.lowNoise'}),
      'home-visit': () => msg('A visit at home', {id: 'needs.adjustments.homeVisit'}),
      'female-staff': () => msg('Staff who are women', {id: 'needs.adjustments.femaleStaff'}),
      'male-staff': () => msg('Staff who are men', {id: 'needs.adjustments.maleStaff'}),
      wheelchair: () => msg('Space for a wheelchair', {id: 'needs.adjustments.wheelchair'}),
      reminders: () => msg('Reminders of visits', {id: 'needs.adjustments.reminders'}),
    },
  },
  assistanceAnimal,
  animalNotes: {
    label: () => msg('Anything else about the animal', {id: 'needs.animalNotes.label'}),
    hint: () =>
      msg('For example that it needs water, or room to lie down.', {id: 'needs.animalNotes.hint'}),
    errors: {too_long: tooLong(needsQuestions.animalNotes.max)},
  },
  needsNotes: {
    label: () => msg('Anything else that would help', {id: 'needs.notes.label'}),
    errors: {too_long: tooLong(needsQuestions.needsNotes.max)},
  },
  reviewNeedsOn: {
    label: () => msg('When should we ask about this again?', {id: 'needs.review.label'}),
    hint: () =>
      msg('Needs can change. If you leave this empty, staff are asked to check within a year.', {
        id: 'needs.review.hint',
      }),
    errors: dateErrors,
  },
};

/** All of it. */
export const needsWording = {...interpreterWording, ...accessWording};

/** The same sentences for the questions that a carer is asked. */
export function saidToCarer<const W extends Readonly<Record<string, unknown>>>(
  wording: W,
): OfCarer<W> {
  const renamed = Object.entries(wording).map(([name, said]) => [carersName(name), said]);
  return Object.fromEntries(renamed) as OfCarer<W>;
}
