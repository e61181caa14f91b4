import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';

import {validAnswers} from '../testing/arbitrary-answers.ts';
import {type Consent, excerpt, sectionsOpen} from './consent.ts';
import {CONSENT_LEVELS, passport, SHARED_SECTIONS} from './passport.form.ts';
import {questionsIn, SECTIONS} from './sections.ts';

const TODAY = '2026-11-22';
const on = (iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return {day, month, year};
};
const sister = (changes: Partial<Consent> = {}): Consent => ({
  id: 'a1b2c3d4e5f6a7b8',
  who: 'My sister',
  level: 'sections',
  sections: ['medicines', 'matters'],
  ...changes,
});

describe('sectionsOpen', () => {
  it('opens nothing unless the person says so', () => {
    assert.deepEqual(sectionsOpen(undefined, TODAY), []);
    assert.deepEqual(sectionsOpen(sister({level: 'nothing'}), TODAY), []);
    // What is general is said of the illness, never of the person.
    assert.deepEqual(sectionsOpen(sister({level: 'general'}), TODAY), []);
    assert.deepEqual(sectionsOpen(sister({sections: undefined}), TODAY), []);
  });

  it('opens what is named, in the order of the passport, or all that can be shown', () => {
    assert.deepEqual(sectionsOpen(sister(), TODAY), ['matters', 'medicines']);
    assert.deepEqual(sectionsOpen(sister({level: 'all'}), TODAY), SHARED_SECTIONS);
  });

  it('holds on its first and its last day, and on no day before or after', () => {
    const days = sister({from: on('2026-11-22'), until: on('2026-11-23')});
    const open = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map(
      (day) => sectionsOpen(days, day).length > 0,
    );
    assert.deepEqual(open, [false, true, true, false]);
    for (const level of CONSENT_LEVELS)
      assert.deepEqual(sectionsOpen(sister({...days, level}), '2026-11-24'), []);
  });
});

describe('excerpt', () => {
  it('B66 gives the questions of the sections that are open, and never what is private, of any passport', () => {
    fc.assert(
      fc.property(validAnswers(passport), fc.subarray([...SECTIONS]), (answers, sections) => {
        // Whoever asks for what can't be shown gets it no more than anybody else.
        const given = excerpt(answers, sections as unknown as typeof SHARED_SECTIONS);
        const open = sections.filter((section) => section !== 'private' && section !== 'consents');
        const expected = open.flatMap(questionsIn).filter((name) => name in answers);
        assert.deepEqual(Object.keys(given).sort(), expected.sort());
        for (const name of ['consents', 'privateNote', 'seeMeAlone'])
          assert.equal(name in given, false);
      }),
    );
  });

  it('gives nothing of what nobody declared', () => {
    assert.deepEqual(excerpt({whatMatters: 'My dog', secret: 'x'}, ['matters']), {
      whatMatters: 'My dog',
    });
  });
});
