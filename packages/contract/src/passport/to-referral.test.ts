import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import * as fc from 'fast-check';

import type {Draft} from '../define-form.ts';
import {referral} from '../referral/referral.form.ts';
import {arbitraryAnswers, validAnswers} from '../testing/arbitrary-answers.ts';
import {passport} from './passport.form.ts';
import {fromPassport, withChosen} from './to-referral.ts';

/** What a person has answered who has come to the end of the form. */
const enough = {
  danger: 'no',
  referrer: 'self',
  name: 'Sam',
  urgentContact: 'phone',
  phone: '07700 900123',
  whereabouts: 'say-later',
  whatIsHappening: 'I can’t sleep.',
  consent: 'yes',
};

/** Everything that a referral can take, in one passport. */
const full = {
  preferredName: 'Sam',
  fullName: 'Samira Haddad',
  birthDate: {day: '05', month: '01', year: '1985'},
  nhsNumber: '9990000018',
  language: 'ar',
  dialect: 'Iraqi',
  interpreter: 'yes',
  communication: 'Slowly, please.',
  formats: ['large-print'],
  whatHelps: 'A walk.',
  supportMe: 'Knock first.',
  medicines: [
    {name: 'Sertraline', dose: '50 mg', howOften: 'in the morning', source: 'label'},
    {name: 'Lithium'},
  ],
  medicinesNotes: 'I forget the evening one.',
  carers: [{name: 'CANARY-CARER'}],
  people: [{name: 'CANARY-PERSON'}],
  assistanceAnimal: 'guide-dog',
  urgentContact: 'text',
  reminderContact: 'email',
  letterContact: 'none',
  phone: '07700 900456',
  email: 'sam@example.com',
  safeContact: ['text'],
  contactNotes: 'Not after six.',
  wishes: 'CANARY-WISHES',
  consents: [{id: 'a'.repeat(16), who: 'CANARY-WHO', level: 'all'}],
  privateNote: 'He reads my post.',
  seeMeAlone: 'yes',
};

/** What a draft holds once all that can be copied was. */
const afterAll = (answers: Draft, draft: Draft = {}) =>
  withChosen(
    draft,
    fromPassport(answers).filter(({isTooLong}) => !isTooLong),
  );

describe('fromPassport', () => {
  it('answers what the person has said before, so that they need not say it again', () => {
    assert.deepEqual(afterAll(full), {
      name: 'Samira Haddad',
      preferredName: 'Sam',
      birthDate: {day: '05', month: '01', year: '1985'},
      nhsNumber: '9990000018',
      urgentContact: 'text',
      phone: '07700 900456',
      safeContact: ['text'],
      reminderContact: 'email',
      letterContact: 'none',
      contactNotes: 'Not after six.',
      whatWouldHelp: 'A walk.',
      medicines: 'Sertraline, 50 mg, in the morning\nLithium\nI forget the evening one.',
      supportNeeds: ['interpreter', 'format', 'assistance-animal', 'see-me-alone'],
      interpreterLanguage: 'ar',
      interpreterNotes: 'Iraqi',
      formats: ['large-print'],
      assistanceAnimal: 'guide-dog',
      supportNotes: 'Knock first.\n\nSlowly, please.\n\nHe reads my post.',
    });
  });

  it('says of nothing but the note to staff and being seen alone that it is private', () => {
    const isPrivate = fromPassport(full).filter((one) => one.isPrivate);
    assert.deepEqual(
      isPrivate.map(({from}) => from),
      ['privateNote', 'seeMeAlone'],
    );
  });

  it('copies nothing about carers, other people, wishes or who may know what (need 64)', () => {
    assert.doesNotMatch(JSON.stringify(fromPassport(full)), /CANARY/);
  });

  it('asks for no interpreter for whoever did not say that they need one', () => {
    for (const interpreter of ['no', undefined]) {
      const {supportNeeds} = afterAll({...full, interpreter});
      assert.ok(!(supportNeeds as string[]).includes('interpreter'));
    }
  });

  it('takes the name that a person likes where there is no other', () => {
    assert.deepEqual(afterAll({preferredName: 'Sam'}), {name: 'Sam'});
    assert.deepEqual(afterAll({fullName: 'Sam', preferredName: 'Sam'}), {name: 'Sam'});
  });

  it('offers a way to be reached only with what it needs, and a number by itself where no way was chosen', () => {
    assert.deepEqual(fromPassport({urgentContact: 'phone'}), []);
    assert.deepEqual(
      afterAll({urgentContact: 'email', email: 'a@b.example', phone: '07700 900123'}),
      {
        urgentContact: 'email',
        email: 'a@b.example',
      },
    );
    assert.deepEqual(afterAll({phone: '07700 900123'}), {phone: '07700 900123'});
  });

  it('never copies half a list of medicines: it says that there are too many', () => {
    const medicines = Array.from({length: 30}, (_, index) => ({
      name: `${index} ${'x'.repeat(150)}`,
    }));
    const [found, ...more] = fromPassport({medicines});
    assert.equal(found?.isTooLong, true);
    assert.deepEqual(more, []);
  });

  it('finds nothing in a passport that is empty, or that nobody can read', () => {
    for (const answers of [
      {},
      {nhsNumber: 5},
      {medicines: 'x'},
      JSON.parse('{"__proto__":{"a":1}}'),
    ]) {
      assert.deepEqual(fromPassport(answers as Draft), []);
    }
  });

  it('B74 always gives answers that the referral takes, from any passport and whatever is chosen', () => {
    const passports = fc.oneof(validAnswers(passport), arbitraryAnswers(passport));
    fc.assert(
      fc.property(passports, fc.infiniteStream(fc.boolean()), (answers, choose) => {
        const chosen = fromPassport(answers).filter(
          ({isTooLong}) => !isTooLong && choose.next().value,
        );
        const draft = referral.prune(withChosen(enough, chosen));
        assert.deepEqual(referral.judge(draft).errors, []);
      }),
      {numRuns: 2000},
    );
  });
});

describe('withChosen', () => {
  it('leaves alone what was not chosen, and adds to the needs that are ticked already', () => {
    const draft = {...enough, supportNeeds: ['companion'], companion: 'My aunt', medicines: 'None'};
    const chosen = fromPassport(full).filter(({from}) => from === 'formats');
    assert.deepEqual(withChosen(draft, chosen), {
      ...draft,
      supportNeeds: ['companion', 'format'],
      formats: ['large-print'],
    });
    assert.deepEqual(withChosen(draft, []), draft);
  });

  it('puts what was chosen in the place of what stood there', () => {
    const chosen = fromPassport(full).filter(({from}) => from === 'supportMe');
    const {supportNotes} = withChosen({...enough, supportNotes: 'Before'}, chosen);
    assert.equal(supportNotes, 'Knock first.');
  });
});
