import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import * as fc from 'fast-check';

import type {Draft, Form} from '../define-form.ts';
import {interpreterRequest} from '../interpreter-request/interpreter-request.form.ts';
import {passport} from '../passport/passport.form.ts';
import {referral} from '../referral/referral.form.ts';
import {arbitraryAnswers, validAnswers} from '../testing/arbitrary-answers.ts';
import {needsQuestions} from './needs.ts';
import {needsSaid, needsToAdd, withAdded} from './said.ts';

/** A carer asks for an interpreter in Kurdish (Sorani), for the person. */
const request = {
  mode: 'face-to-face',
  asker: 'carer',
  forWhom: 'person',
  language: 'ckb',
  dialect: 'Slemani',
  interpreterGender: 'female',
  avoid: 'CANARY-AVOID',
  interpreterBefore: 'CANARY-BEFORE',
  needs: ['adjustment'],
  adjustments: ['low-noise'],
  notes: 'CANARY-NOTES',
};

const language = {
  needs: ['interpreter'],
  language: 'ar',
  dialect: 'Iraqi',
  interpreterGender: 'male',
};

/** What a page of a form would hold if everything were used that another form was told. */
function carried(from: Form, draft: Draft, to: Form, page: string, before: Draft = {}): Draft {
  return needsSaid(from, draft).reduce(
    (held, said) => withAdded(held, needsToAdd(to, page, held, said)),
    before,
  );
}

describe('needsSaid', () => {
  it('says that somebody needs an interpreter who asked for one, with the language', () => {
    assert.deepEqual(needsSaid(interpreterRequest, request), [
      {
        whose: 'person',
        answers: {
          needs: ['interpreter', 'adjustment'],
          language: 'ckb',
          dialect: 'Slemani',
          interpreterGender: 'female',
          adjustments: ['low-noise'],
        },
      },
    ]);
  });

  it('knows the language of whoever asks for a sign language', () => {
    for (const [mode, language] of [
      ['bsl', 'bfi'],
      ['isl', 'isg'],
    ]) {
      const [said] = needsSaid(interpreterRequest, {mode, asker: 'self', forWhom: 'person'});
      assert.deepEqual(said, {whose: 'own', answers: {needs: ['interpreter'], language}});
    }
  });

  it('gives an interpreter to the one for whom it is asked', () => {
    const whose = (forWhom: string | undefined, asker = 'carer') =>
      needsSaid(interpreterRequest, {mode: 'bsl', asker, forWhom}).map((said) => said.whose);
    assert.deepEqual(whose('person'), ['person']);
    assert.deepEqual(whose('carer'), ['own-as-carer']);
    assert.deepEqual(whose('both'), ['person', 'own-as-carer']);
    assert.deepEqual(whose('both', 'self'), ['own', 'carer']);
    assert.deepEqual(whose(undefined), []);
  });

  it('keeps what a carer needs apart from what the person needs', () => {
    const said = needsSaid(referral, {
      referrer: 'family',
      ...language,
      carerNeeds: ['format'],
      carerFormats: ['braille'],
    });
    assert.deepEqual(said, [
      {whose: 'person', answers: language},
      {whose: 'own-as-carer', answers: {needs: ['format'], formats: ['braille']}},
    ]);
  });

  it('says nothing of a need that was taken back, or of a carer who is none after all', () => {
    assert.deepEqual(needsSaid(referral, {referrer: 'gp', needs: [], formats: ['braille']}), []);
    assert.deepEqual(needsSaid(referral, {referrer: 'self', carerNeeds: ['format']}), []);
  });

  it('never tells anything else than needs: not whom to avoid, no other notes, no name', () => {
    const forms = fc.constantFrom<Form>(referral, interpreterRequest, passport);
    const told = forms.chain((form) =>
      fc.oneof(validAnswers(form), arbitraryAnswers(form)).map((draft) => needsSaid(form, draft)),
    );
    assert.doesNotMatch(JSON.stringify(needsSaid(interpreterRequest, request)), /CANARY/);
    fc.assert(
      fc.property(told, (said) => {
        for (const {answers} of said)
          for (const name of Object.keys(answers)) assert.ok(name in needsQuestions, name);
      }),
    );
  });
});

describe('needsToAdd', () => {
  it('answers a referral with what a request for an interpreter said', () => {
    assert.deepEqual(carried(interpreterRequest, request, referral, 'needs', {referrer: 'self'}), {
      referrer: 'self',
      needs: ['interpreter', 'adjustment'],
      language: 'ckb',
      dialect: 'Slemani',
      interpreterGender: 'female',
      adjustments: ['low-noise'],
    });
  });

  it('names what is added in the order in which it is asked', () => {
    const [said] = needsSaid(interpreterRequest, request);
    assert.deepEqual(Object.keys(needsToAdd(referral, 'needs', {}, said!)), [
      'needs',
      'language',
      'dialect',
      'interpreterGender',
      'adjustments',
    ]);
  });

  it('answers a request for an interpreter, each page with its own, with what a referral said', () => {
    const said = {referrer: 'self', ...language, needsNotes: 'A note'};
    const begun = {mode: 'telephone', asker: 'self', forWhom: 'person'};
    const {needs: _, ...interpreter} = language;
    assert.deepEqual(carried(referral, said, interpreterRequest, 'language', begun), {
      ...begun,
      ...interpreter,
    });
    assert.deepEqual(carried(referral, said, interpreterRequest, 'needs', begun), {
      ...begun,
      needsNotes: 'A note',
    });
  });

  it('gives a carer’s language to a request for the carer, and nobody else’s', () => {
    const said = {
      referrer: 'carer',
      ...language,
      carerNeeds: ['interpreter'],
      carerLanguage: 'pl',
    };
    const begun = {mode: 'telephone', asker: 'carer', forWhom: 'carer'};
    const {language: found, dialect} = carried(
      referral,
      said,
      interpreterRequest,
      'language',
      begun,
    );
    assert.deepEqual([found, dialect], ['pl', undefined]);
  });

  it('adds to what is ticked, and leaves what was typed', () => {
    const before = {
      referrer: 'self',
      needs: ['format'],
      formats: ['audio'],
      needsNotes: 'Mine',
      reviewNeedsOn: {day: '3', month: '', year: ''},
    };
    const said = {
      referrer: 'self',
      needs: ['format', 'communication'],
      formats: ['audio', 'braille'],
      aids: ['writing'],
      needsNotes: 'Other',
      reviewNeedsOn: {day: '01', month: '02', year: '2027'},
    };
    assert.deepEqual(carried(referral, said, referral, 'needs', before), {
      ...before,
      needs: ['format', 'communication'],
      formats: ['audio', 'braille'],
      aids: ['writing'],
    });
  });

  it('gives nobody what was written at length for another person', () => {
    const said = {referrer: 'friend', ...language, needsNotes: 'He shouts.'};
    const about = (referrer: string) => carried(referral, said, referral, 'needs', {referrer});
    assert.deepEqual(about('self'), {referrer: 'self', ...language});
    assert.equal(about('carer')['needsNotes'], 'He shouts.');
  });

  it('takes an empty date for empty', () => {
    const reviewNeedsOn = {day: '01', month: '02', year: '2027'};
    const said = {referrer: 'self', needs: ['format'], reviewNeedsOn};
    const before = {referrer: 'self', reviewNeedsOn: {day: '', month: '', year: ''}};
    const after = carried(referral, said, referral, 'needs', before);
    assert.deepEqual(after['reviewNeedsOn'], reviewNeedsOn);
  });

  it('never says of one language what was said of another', () => {
    const said = {referrer: 'self', ...language};
    const other = carried(referral, said, referral, 'needs', {
      needs: ['interpreter'],
      language: 'pl',
    });
    assert.deepEqual([other['language'], other['dialect']], ['pl', undefined]);
    const signing = {mode: 'bsl', asker: 'self', forWhom: 'person'};
    assert.deepEqual(carried(referral, said, interpreterRequest, 'language', signing), {
      ...signing,
      interpreterGender: 'male',
    });
  });

  it('asks nothing of a form that it does not ask', () => {
    const written = {mode: 'written-translation', asker: 'self', forWhom: 'person'};
    const said = {referrer: 'self', ...language};
    const after = carried(referral, said, interpreterRequest, 'language', written);
    assert.deepEqual(after, {...written, language: 'ar', dialect: 'Iraqi'});
  });

  it('has nothing to add once it was added', () => {
    const forms = fc.constantFrom<Form>(referral, interpreterRequest);
    const pairs = fc
      .tuple(forms, forms)
      .chain(([from, to]) => fc.tuple(fc.constant(to), validAnswers(to), saidIn(from)));
    fc.assert(
      fc.property(pairs, ([to, draft, all]) => {
        for (const page of Object.keys(to.pages)) {
          for (const said of all) {
            const after = withAdded(draft, needsToAdd(to, page, draft, said));
            assert.deepEqual(to.judge(after).errors, []);
            assert.deepEqual(needsToAdd(to, page, after, said), {});
            for (const [name, answer] of Object.entries(draft))
              if (!Array.isArray(answer)) assert.deepEqual(after[name], answer);
          }
        }
      }),
    );
  });

  it('offers a passport what the person needs, and nothing of a carer', () => {
    const said = {referrer: 'carer', ...language, carerNeeds: ['format'], carerFormats: ['audio']};
    assert.deepEqual(carried(referral, said, passport, 'needs'), language);
  });
});

function saidIn(form: Form) {
  return validAnswers(form).map((draft) => needsSaid(form, draft));
}
