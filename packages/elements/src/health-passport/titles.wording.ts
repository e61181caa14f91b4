import {msg} from '@lit/localize';
import type {Section} from '@trust-widgets/contract/passport/sections';

import {needsTitle} from '../form/needs-title.wording.ts';
import type {Sentence} from '../form/wording.ts';

/*
 * What is said of a passport before any of it is opened. All that its questions say is fetched with the first section.
 */

/** What each section is called that can be shown to somebody else. */
export const shownTitles = {
  name: () => msg('My name', {id: 'passport.name.title'}),
  identity: () => msg('My date of birth and NHS number', {id: 'passport.identity.title'}),
  matters: () => msg('What matters to me', {id: 'passport.matters.title'}),
  people: () => msg('People who matter to me', {id: 'passport.people.title'}),
  communicate: () => msg('How I communicate', {id: 'passport.communicate.title'}),
  needs: needsTitle,
  wellness: () => msg('When I am well, and when I am not', {id: 'passport.wellness.title'}),
  doDont: () => msg('Please do, and please don’t', {id: 'passport.doDont.title'}),
  support: () => msg('How to support me', {id: 'passport.support.title'}),
  alsoKnow: () => msg('Also good to know about me', {id: 'passport.alsoKnow.title'}),
  medicines: () => msg('My medicines', {id: 'passport.medicines.title'}),
  allergies: () => msg('My allergies', {id: 'passport.allergies.title'}),
  appointments: () => msg('My visits and questions', {id: 'passport.appointments.title'}),
  carers: () => msg('My carers', {id: 'passport.carers.title'}),
  contact: () => msg('How to reach me safely', {id: 'passport.contact.title'}),
  wishes: () => msg('My wishes', {id: 'passport.wishes.title'}),
  about: () => msg('About this passport', {id: 'passport.about.title'}),
};

/** What each section is called. */
export const titles = {
  ...shownTitles,
  consents: () => msg('Who may know what', {id: 'passport.consents.title'}),
  private: () => msg('Only for me', {id: 'passport.private.title'}),
} satisfies Readonly<Record<Section, Sentence>>;

/** Who wrote the passport. */
export const writers = {
  myself: () => msg('I wrote it myself', {id: 'passport.writtenWith.myself'}),
  'with-help': () => msg('I wrote it with somebody’s help', {id: 'passport.writtenWith.help'}),
  'by-someone': () => msg('Somebody wrote it for me', {id: 'passport.writtenWith.someone'}),
};
