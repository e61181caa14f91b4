import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import * as fc from 'fast-check';

import {PROGRAM_FAULTS} from '../define-form.ts';
import type {Field} from '../fields/index.ts';
import {schemaOf} from '../form-schema.ts';
import {arbitraryAnswers, validAnswers} from '../testing/arbitrary-answers.ts';
import {hostileJson} from '../testing/hostile-values.ts';
import {processorTime} from '../testing/processor-time.ts';
import {referral} from './referral.form.ts';
import {PROFESSIONALS, REFERRERS} from './vocabulary.ts';

const schema = schemaOf(referral);

const self = {
  danger: 'no',
  referrer: 'self',
  name: 'Siân Hughes',
  urgentContact: 'phone',
  phone: '07700 900123',
  whereabouts: 'home',
  whatIsHappening: 'I have not slept for four days.',
  consent: 'yes',
} as const;

describe('referral', () => {
  it('takes eight answers from somebody who refers themselves, whichever way they want to be reached', () => {
    assert.equal(Object.keys(self).length, 8);
    assert.deepEqual(referral.judge(self).errors, []);
    for (const urgentContact of ['phone', 'text', 'email', 'letter', 'through-someone']) {
      const draft = {danger: 'no', referrer: 'self', urgentContact, whereabouts: 'home'};
      const required = referral.asked(draft).filter((name) => question(name).required);
      assert.ok(required.length <= 8, `${urgentContact}: ${required.join(', ')}`);
    }
  });

  it('asks about danger before anything else, and stops nobody for the answer', () => {
    assert.equal(Object.keys(referral.fields)[0], 'danger');
    for (const danger of ['yes', 'no', 'unsure']) {
      assert.deepEqual(referral.judge({...self, danger}).errors, []);
    }
  });

  it('takes everyone of need 8 as a referrer', () => {
    assert.ok(PROFESSIONALS.every((one) => (REFERRERS as readonly string[]).includes(one)));
    assert.equal(new Set(REFERRERS).size, 11);
  });

  it('asks anyone else for their name, whether the person knows, and whether the person agrees', () => {
    const {consent: _, ...answers} = self;
    for (const referrer of REFERRERS.filter((one) => one !== 'self')) {
      assert.deepEqual(referral.judge({...answers, referrer}).errors, [
        {field: 'helperName', code: 'missing'},
        {field: 'personKnows', code: 'missing'},
        {field: 'consentToRefer', code: 'missing'},
      ]);
    }
  });

  it('B34 takes somebody without an address, and asks for none', () => {
    for (const whereabouts of ['no-fixed-address', 'refuge', 'say-later']) {
      assert.deepEqual(referral.judge({...self, whereabouts}).errors, []);
      assert.ok(!referral.asked({...self, whereabouts}).includes('postcode'));
    }
  });

  it('B36 keeps a note on what contact is safe, with no telephone at all', () => {
    const {phone: _, ...answers} = self;
    const draft = {
      ...answers,
      urgentContact: 'letter',
      contactNotes: 'Text only. He reads my post.',
    };
    assert.deepEqual(referral.judge(draft).errors, []);
  });

  it('B18 takes a referral without an NHS number, a date of birth or an age', () => {
    for (const name of ['nhsNumber', 'birthDate', 'age', 'postcode', 'preferredName']) {
      assert.equal(question(name).required, false, name);
    }
  });

  it('B41 takes no list, text, truth or nothing for a set of answers', () => {
    for (const draft of [null, [], 'x', true, 5, undefined]) {
      assert.equal(schema.safeParse(draft).success, false, String(draft));
    }
  });

  it('B42 names a question that it does not ask', () => {
    assert.deepEqual(referral.judge({...self, shoeSize: '5'}).errors, [
      {field: 'shoeSize', code: 'unknown_field'},
    ]);
  });

  it('B42 repeats no name that could be an answer', () => {
    assert.deepEqual(referral.judge({...self, 'Siân Hughes, 5 High Street': 'x'}).errors, [
      {field: '', code: 'unknown_field'},
    ]);
  });

  it('B44 refuses __proto__ and constructor as answers, and changes no prototype', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const draft = JSON.parse(
        `{"${name}": {"polluted": "yes", "prototype": {"polluted": "yes"}}}`,
      ) as object;
      const {errors} = referral.judge({...draft, ...self});
      // Spread copies `__proto__` as a name like any other, as JSON.parse made it.
      assert.deepEqual(errors, [{field: name === '__proto__' ? '' : name, code: 'unknown_field'}]);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    }
  });

  it('B66 lets nobody set what is the service’s to say', () => {
    for (const name of ['status', 'trust', 'id', 'receivedAt', 'owner', 'reference', 'service']) {
      assert.deepEqual(referral.judge({...self, [name]: 'mine'}).errors, [
        {field: name, code: 'unknown_field'},
      ]);
    }
  });

  it('B74 takes every valid set of answers, and its own reading of it again', () => {
    fc.assert(
      fc.property(validAnswers(referral), (draft) => {
        const {answers, errors} = referral.judge(draft);
        assert.deepEqual(errors, []);
        assert.deepEqual(referral.judge(answers), {answers, errors});
        assert.deepEqual(referral.prune(answers), answers);
      }),
      {numRuns: 1000},
    );
  });

  it('B51 never throws, whatever is sent, and gives only codes that it declares', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryAnswers(referral), hostileJson, fc.anything()), (draft) => {
        const {success, error} = schema.safeParse(draft);
        assert.equal(success, error === undefined);
        if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) return;
        for (const {field, code} of referral.judge({...draft}).errors) {
          const known = [...PROGRAM_FAULTS, 'not_asked', ...(own(field)?.codes ?? [])];
          assert.ok(known.includes(code), `${field}: ${code}`);
        }
      }),
      {numRuns: 3000},
    );
  });

  it('B51 judges a nest 100,000 deep in less than 50 ms', () => {
    let nest: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) nest = [nest];
    const took = processorTime(() => {
      for (const name of Object.keys(referral.fields))
        assert.equal(schema.safeParse({...self, [name]: nest}).success, false, name);
    });
    assert.ok(took < 50 * Object.keys(referral.fields).length);
  });
});

function own(name: string): Field | undefined {
  const [question = ''] = name.split('/');
  return Object.hasOwn(referral.fields, question) ? referral.fields[question] : undefined;
}

function question(name: string): Field {
  const found = own(name);
  assert.ok(found, name);
  return found;
}
