import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import * as fc from 'fast-check';

import type {Draft, Form} from '../define-form.ts';
import type {Field} from '../fields/field.ts';
import {interpreterRequest} from '../interpreter-request/interpreter-request.form.ts';
import {NEEDS} from '../needs/needs.ts';
import {referral} from '../referral/referral.form.ts';
import {arbitraryAnswers, validAnswers} from '../testing/arbitrary-answers.ts';
import {passport} from './passport.form.ts';
import {fromPassport, withChosen} from './to-form.ts';

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
  communication: 'Slowly, please.',
  needs: ['interpreter', 'format', 'communication', 'assistance-animal'],
  language: 'ar',
  dialect: 'Iraqi',
  interpreterGender: 'female',
  formats: ['large-print'],
  assistanceAnimal: 'guide-dog',
  animalName: 'CANARY-ANIMAL',
  animalNotes: 'He needs water.',
  needsNotes: 'A chair with arms.',
  reviewNeedsOn: {day: '01', month: '03', year: '2027'},
  whatHelps: 'A walk.',
  supportMe: 'Knock first.',
  medicines: [
    {name: 'Sertraline', dose: '50 mg', howOften: 'in the morning', source: 'label'},
    {name: 'Lithium'},
  ],
  medicinesNotes: 'I forget the evening one.',
  carers: [{name: 'CANARY-CARER'}],
  people: [{name: 'CANARY-PERSON'}],
  helperName: 'CANARY-HELPER',
  writtenWith: 'with-help',
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
const afterAll = (answers: Draft, form: Form = referral, draft: Draft = {}) =>
  withChosen(
    draft,
    fromPassport(answers, form, draft).filter(({isTooLong}) => !isTooLong),
  );

/** Somebody asks for an interpreter for themselves. */
const forMyself = {mode: 'telephone', asker: 'self', forWhom: 'person', language: 'pl'};

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
      needs: ['interpreter', 'format', 'communication', 'assistance-animal'],
      language: 'ar',
      dialect: 'Iraqi',
      interpreterGender: 'female',
      formats: ['large-print'],
      assistanceAnimal: 'guide-dog',
      animalNotes: 'He needs water.',
      needsNotes: 'A chair with arms.\n\nKnock first.\n\nSlowly, please.\n\nHe reads my post.',
      reviewNeedsOn: {day: '01', month: '03', year: '2027'},
      seeMeAlone: 'yes',
    });
  });

  it('answers a request for an interpreter with the same, as far as it asks', () => {
    const {whatWouldHelp, medicines, reminderContact, letterContact, seeMeAlone, needs, ...rest} =
      afterAll(full);
    const after = afterAll(full, interpreterRequest, forMyself);
    assert.ok(
      [whatWouldHelp, medicines, reminderContact, letterContact, seeMeAlone, needs].every(Boolean),
    );
    assert.deepEqual(after, {
      ...forMyself,
      ...rest,
      needs: ['format', 'communication', 'assistance-animal'],
      needsNotes: 'A chair with arms.\n\nKnock first.\n\nSlowly, please.',
    });
  });

  it('B66: gives what is for staff alone to no form but that which reaches those who will meet the person', () => {
    const secret = {privateNote: full.privateNote, seeMeAlone: full.seeMeAlone};
    assert.deepEqual(fromPassport(secret, interpreterRequest, forMyself), []);
    assert.equal(fromPassport(secret, referral, {}).length, 2);
  });

  it('never gives the language that somebody speaks to a request for a sign language', () => {
    const {language, dialect, interpreterGender} = afterAll(full, interpreterRequest, {
      mode: 'bsl',
    });
    assert.deepEqual([language, dialect, interpreterGender], [undefined, undefined, 'female']);
  });

  it('gives every question of either form that the passport asks under the same name and in the same way', () => {
    const questions: Readonly<Record<string, Field>> = passport.fields;
    const said = {
      ...full,
      // Without a way chosen, every number is there to be copied.
      urgentContact: undefined,
      needs: [...NEEDS],
      aids: ['writing'],
      professionals: ['advocate'],
      adjustments: ['home-visit'],
    };
    // The last is asked only about somebody else.
    const others = ['urgentContact', 'helperName'];
    for (const [form, draft] of [
      [referral, {}],
      [interpreterRequest, forMyself],
    ] as const) {
      const same = Object.entries(form.fields)
        .filter(([name, {kind}]) => questions[name]?.kind === kind && !others.includes(name))
        .map(([name]) => name);
      assert.ok(same.length > 15);
      const after = afterAll(said, form, draft);
      for (const name of same) assert.ok(name in after, `${form.id}: ${name}`);
    }
  });

  it('says of nothing but the note to staff and being seen alone that it is private', () => {
    const isPrivate = fromPassport(full, referral, {}).filter((one) => one.isPrivate);
    assert.deepEqual(
      isPrivate.map(({from}) => from),
      ['privateNote', 'seeMeAlone'],
    );
  });

  it('copies nothing about carers, other people, wishes or who may know what (need 64)', () => {
    const forms = [referral, interpreterRequest];
    assert.doesNotMatch(
      JSON.stringify(forms.map((form) => fromPassport(full, form, forMyself))),
      /CANARY/,
    );
  });

  it('asks for no interpreter for whoever did not say that they need one', () => {
    for (const needs of [['format'], undefined]) {
      const after = afterAll({...full, needs});
      assert.deepEqual([after['needs'], after['language']], [needs, undefined]);
    }
  });

  it('takes each need by itself, with all that was said of it', () => {
    const found = fromPassport(full, referral, {}).filter(({from}) => from === 'needs');
    assert.deepEqual(
      found.map(({need, answers}) => [need, Object.keys(answers)]),
      [
        ['interpreter', ['needs', 'language', 'dialect', 'interpreterGender']],
        ['format', ['needs', 'formats']],
        ['communication', ['needs']],
        ['assistance-animal', ['needs', 'assistanceAnimal', 'animalNotes']],
      ],
    );
  });

  it('takes the name that a person likes where there is no other', () => {
    assert.deepEqual(afterAll({preferredName: 'Sam'}), {name: 'Sam'});
    assert.deepEqual(afterAll({fullName: 'Sam', preferredName: 'Sam'}), {name: 'Sam'});
  });

  it('offers a way to be reached only with what it needs, and a number by itself where no way was chosen', () => {
    assert.deepEqual(fromPassport({urgentContact: 'phone'}, referral, {}), []);
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
    const [found, ...more] = fromPassport({medicines}, referral, {});
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
      assert.deepEqual(fromPassport(answers as Draft, referral, {}), []);
    }
  });

  it('B74 always gives answers that the referral takes, from any passport and whatever is chosen', () => {
    const passports = fc.oneof(validAnswers(passport), arbitraryAnswers(passport));
    // The mode decides what a request asks.
    const begun = fc.oneof(
      fc.constant<[Form, Draft]>([referral, enough]),
      validAnswers(interpreterRequest).map<[Form, Draft]>((answers) => [
        interpreterRequest,
        interpreterRequest.prune({...answers, asker: 'self', forWhom: 'person'}),
      ]),
    );
    fc.assert(
      fc.property(
        passports,
        begun,
        fc.infiniteStream(fc.boolean()),
        (answers, [form, held], choose) => {
          const chosen = fromPassport(answers, form, held).filter(
            ({isTooLong}) => !isTooLong && choose.next().value,
          );
          const draft = form.prune(withChosen(held, chosen));
          assert.deepEqual(form.judge(draft).errors, []);
        },
      ),
      {numRuns: 2000},
    );
  });
});

describe('withChosen', () => {
  it('leaves alone what was not chosen, and adds to the needs that are ticked already', () => {
    const draft = {...enough, needs: ['adjustment'], companion: 'My aunt', medicines: 'None'};
    const chosen = fromPassport(full, referral, draft).filter(({need}) => need === 'format');
    assert.deepEqual(withChosen(draft, chosen), {
      ...draft,
      needs: ['adjustment', 'format'],
      formats: ['large-print'],
    });
    assert.deepEqual(withChosen(draft, []), draft);
  });

  it('puts what was chosen in the place of what stood there', () => {
    const chosen = fromPassport(full, referral, {}).filter(({from}) => from === 'supportMe');
    const {needsNotes} = withChosen({...enough, needsNotes: 'Before'}, chosen);
    assert.equal(needsNotes, 'Knock first.');
  });
});
