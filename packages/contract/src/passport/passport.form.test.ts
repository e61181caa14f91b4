import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';

import type {Field} from '../fields/field.ts';
import {needsQuestions} from '../needs/needs.ts';
import {arbitraryAnswers, validAnswers} from '../testing/arbitrary-answers.ts';
import {passport, SHARED_SECTIONS} from './passport.form.ts';
import {questionsIn, SECTIONS} from './sections.ts';

const fields = Object.entries<Field>(passport.fields);

describe('the passport form', () => {
  it('asks for nothing: an empty passport is a passport', () => {
    assert.deepEqual(passport.judge({}), {answers: {}, errors: []});
    assert.deepEqual(
      fields.filter(([, {required}]) => required).map(([name]) => name),
      [],
    );
  });

  it('can show every section to somebody but for who may know what, and what is for staff alone', () => {
    assert.deepEqual(SECTIONS, [...SHARED_SECTIONS, 'consents', 'private']);
    assert.deepEqual(questionsIn('private'), ['privateNote', 'seeMeAlone']);
  });

  it('asks about needs in the words of every form, of the person and of each carer, once', () => {
    const names = Object.keys(needsQuestions);
    assert.deepEqual(
      questionsIn('needs').filter((name) => name !== 'animalName'),
      names,
    );
    assert.deepEqual(
      names.filter((name) => !Object.hasOwn(passport.fields.carers.fields, name)),
      [],
    );
  });

  it('takes what a carer needs only once it is ticked, as it does of the person', () => {
    const read = (needs: object) => {
      const draft = {...needs, carers: [{name: 'Leila', ...needs}]};
      return passport.judge(passport.prune(draft)).answers;
    };
    const carers = [{name: 'Leila'}];
    assert.deepEqual(read({formats: ['braille'], language: 'pl'}), {carers});
    const ticked = {needs: ['format'], formats: ['braille']};
    assert.deepEqual(read({...ticked, language: 'pl'}), {
      carers: [{name: 'Leila', ...ticked}],
      ...ticked,
    });
  });

  it('bounds every text, so that a passport has a size', () => {
    const unbounded = (questions: readonly [string, Field][]): string[] =>
      questions.flatMap(([name, {kind, max, fields}]) => [
        ...(/^(text|long-text|entries)$/.test(kind) && max === undefined ? [name] : []),
        ...unbounded(Object.entries(fields ?? {})),
      ]);
    assert.deepEqual(unbounded(fields), []);
  });

  it('takes every passport that is made by its declaration, and reads it again unchanged', () => {
    fc.assert(
      fc.property(validAnswers(passport), (given) => {
        const {answers, errors} = passport.judge(given);
        assert.deepEqual(errors, []);
        assert.deepEqual(passport.judge(answers), {answers, errors: []});
        // The order of the declaration, whatever the order given: the service compares them as text.
        const turned = Object.fromEntries(Object.entries(given).reverse());
        assert.equal(JSON.stringify(passport.judge(turned).answers), JSON.stringify(answers));
      }),
      {numRuns: 500},
    );
  });

  it('never throws, and repeats no answer, whatever comes', () => {
    fc.assert(
      fc.property(arbitraryAnswers(passport), (given) => {
        for (const {field, code} of passport.judge(given).errors) {
          assert.match(code, /^[a-z_]+$/);
          assert.match(field, /^([A-Za-z][A-Za-z0-9]*(\/\w+)*)?$/);
        }
      }),
      {numRuns: 1_000},
    );
  });

  it('needs to know of a consent whom it is for, what they may know, and which parts if only some', () => {
    const id = 'a1b2c3d4e5f6a7b8';
    const codesOf = (consent: object) =>
      passport.judge({consents: [consent]}).errors.map(({field, code}) => `${field} ${code}`);
    assert.deepEqual(codesOf({id, level: 'all'}), ['consents/0/who missing']);
    assert.deepEqual(codesOf({who: 'Jo', level: 'all'}), ['consents/0/id missing']);
    assert.deepEqual(codesOf({id, who: 'Jo'}), ['consents/0/level missing']);
    assert.deepEqual(codesOf({id, who: 'Jo', level: 'sections'}), ['consents/0/sections missing']);
    assert.deepEqual(codesOf({id, who: 'Jo', level: 'sections', sections: ['private']}), [
      'consents/0/sections malformed',
    ]);
    assert.deepEqual(codesOf({id, who: 'Jo', level: 'nothing'}), []);
  });
});
