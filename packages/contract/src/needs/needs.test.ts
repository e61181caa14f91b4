import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {interpreterRequest} from '../interpreter-request/interpreter-request.form.ts';
import {referral} from '../referral/referral.form.ts';
import {CODES_VERSION, NEED_CATEGORIES, NEED_CODES, type NeedCode} from './codes.ts';
import {codedNeeds} from './coded-needs.ts';
import {needsQuestions} from './needs.ts';

const TODAY = '2026-11-22';
const brief = (answers: Parameters<typeof codedNeeds>[0]) =>
  codedNeeds(answers, TODAY).map(({subject, need, code}) => [subject, need, code?.code]);

describe('needsQuestions', () => {
  it('are the same in a referral and in a request for an interpreter', () => {
    for (const [name, field] of Object.entries(needsQuestions)) {
      assert.equal(referral.fields[name], field, name);
      if (name === 'needs' || name in interpreterRequest.pages.language) continue;
      assert.equal(interpreterRequest.fields[name], field, name);
    }
  });

  it('ask a carer the same, and only a carer', () => {
    const asked = (answers: object) =>
      referral.asked({...answers}).filter((name) => name.startsWith('carer'));
    assert.deepEqual(asked({referrer: 'gp', carerNeeds: ['format']}), []);
    assert.deepEqual(asked({referrer: 'carer', carerNeeds: ['format']}), [
      'carerNeeds',
      'carerFormats',
      'carerNeedsNotes',
      'carerReviewNeedsOn',
    ]);
  });
});

describe('NEED_CODES', () => {
  it('name no code twice, and only categories of the same draft', () => {
    const all = Object.values(NEED_CODES).flatMap((codes) => Object.values<NeedCode>(codes));
    const codes = all.flatMap(({code}) => (code ? [code.code] : []));
    assert.equal(new Set(codes).size, codes.length);
    for (const {category} of all) assert.equal(category.version, CODES_VERSION);
    assert.equal(new Set(Object.values(NEED_CATEGORIES).map(({code}) => code)).size, 9);
  });

  it('have the check digit that every SNOMED CT identifier has', () => {
    for (const codes of Object.values(NEED_CODES)) {
      for (const {code} of Object.values<NeedCode>(codes))
        if (code) assert.ok(isVerhoeff(code.code), `${code.code} ${code.display}`);
    }
  });
});

describe('codedNeeds', () => {
  it('gives each need its code, whose it is, and a day on which to ask again', () => {
    const [need] = codedNeeds({needs: ['adjustment'], adjustments: ['low-noise']}, TODAY);
    assert.deepEqual(need, {
      subject: 'person',
      need: 'adjustments/low-noise',
      category: NEED_CATEGORIES.environment,
      code: {
        system: 'http://snomed.info/sct',
        code: '1325391000000106',
        display: 'Requires low noise environment',
      },
      since: TODAY,
      reviewBy: '2027-11-22',
    });
    const [sooner] = codedNeeds(
      {formats: ['braille'], reviewNeedsOn: {day: '01', month: '02', year: '2027'}},
      TODAY,
    );
    assert.equal(sooner?.reviewBy, '2027-02-01');
    const reviewNeedsOn = {day: '01', month: '01', year: '2020'};
    const [overdue] = codedNeeds({aids: ['writing'], reviewNeedsOn}, '2026-11-22');
    assert.equal(overdue?.reviewBy, '2026-11-22');
    assert.equal(sooner.code, undefined);
    assert.equal(codedNeeds({aids: ['writing']}, '2028-02-29')[0]?.reviewBy, '2029-03-01');
  });

  it('keeps a need of which no more was said', () => {
    assert.deepEqual(brief({needs: ['format', 'adjustment'], formats: ['audio']}), [
      ['person', 'formats/audio', '936601000000105'],
      ['person', 'adjustment/unsaid', undefined],
    ]);
    assert.deepEqual(brief({needs: ['assistance-animal'], animalNotes: 'Needs water'}), [
      ['person', 'assistance-animal/unsaid', undefined],
    ]);
    assert.deepEqual(brief({carerNeeds: ['communication']}), [
      ['carer', 'communication/unsaid', undefined],
    ]);
  });

  it('tells the person’s needs from the carer’s', () => {
    assert.deepEqual(brief({formats: ['audio'], carerFormats: ['easy-read']}), [
      ['person', 'formats/audio', '936601000000105'],
      ['carer', 'formats/easy-read', '796161000000101'],
    ]);
  });

  it('keeps a language as it was chosen, and gives it the nearest code', () => {
    assert.deepEqual(brief({needs: ['interpreter'], language: 'ckb'}), [
      ['person', 'interpreter/ckb', '203701000000104'],
    ]);
    assert.deepEqual(brief({needs: ['interpreter']}), [
      ['person', 'interpreter/unsaid', '315594003'],
    ]);
    assert.equal(codedNeeds({needs: ['interpreter'], language: 'ckb'}, TODAY)[0]?.language, 'ckb');
  });

  it('says of a request for whom the interpreter is', () => {
    const request = {mode: 'face-to-face', language: 'ckb', forWhom: 'both'};
    assert.deepEqual(brief(request), [
      ['person', 'interpreter/ckb', '203701000000104'],
      ['carer', 'interpreter/ckb', '203701000000104'],
    ]);
    assert.deepEqual(brief({mode: 'bsl', forWhom: 'carer'}), [
      ['carer', 'interpreter/bfi', '204331000000107'],
    ]);
    assert.deepEqual(brief({mode: 'written-translation', language: 'pl', forWhom: 'person'}), [
      ['person', 'translation/pl', undefined],
    ]);
  });
});

/** The check of SNOMED CT identifiers (Verhoeff, in the dihedral group of the pentagon). */
function isVerhoeff(digits: string): boolean {
  const multiply = (a: number, b: number) =>
    a < 5
      ? b < 5
        ? (a + b) % 5
        : ((a + b - 5) % 5) + 5
      : b < 5
        ? ((a - 5 - b + 5) % 5) + 5
        : (a - b + 5) % 5;
  const once = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const permute = (digit: number, times: number): number =>
    times === 0 ? digit : permute(once[digit]!, times - 1);
  return (
    [...digits]
      .reverse()
      .reduce((sum, digit, place) => multiply(sum, permute(Number(digit), place % 8)), 0) === 0
  );
}
