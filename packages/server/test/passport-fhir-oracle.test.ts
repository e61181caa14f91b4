import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Bundle} from '@medplum/fhirtypes';

import {fhirDocument} from '../src/passports/fhir/document.ts';
import {EXAMPLE_SOURCE} from './passport-fhir-example.ts';
import {faultsByDefinition, faultsBySchema, faultsOf} from './passport-fhir-oracle.ts';
import {faultsByRule} from './passport-fhir-rules.ts';
import {readMarkup} from './passport-fhir-xhtml.ts';

type Part = Record<string, unknown>;

/** Documents with one thing wrong each, and what our own rules say of it. */
const BROKEN: readonly (readonly [what: string, break_: (parts: Parts) => void, fault: RegExp])[] =
  [
    ['a status that no list has', ({flag}) => (flag['status'] = 'on'), /\.status has a code/],
    [
      'a code of the wrong list',
      ({allergy}) =>
        (allergy['verificationStatus'] = {coding: [{system: 'x', code: 'unconfirmed'}]}),
      /verificationStatus has a code/,
    ],
    ['a day that no calendar has', ({patient}) => (patient['birthDate'] = '2023-02-31'), /no date/],
    [
      'a time on a day that no calendar has',
      ({composition}) => (composition['date'] = '2026-11-31T10:00:00Z'),
      /\.date is no date/,
    ],
    [
      'two values where one may stand',
      ({medicine}) => (medicine['effectivePeriod'] = {start: '2026-11-02'}),
      /has effectiveDateTime and effectivePeriod|has effectivePeriod and effectiveDateTime/,
    ],
    ['an empty list', ({patient}) => (patient['photo'] = []), /photo is empty/],
    ['an empty object', ({patient}) => (patient['maritalStatus'] = {}), /maritalStatus is empty/],
    ['an empty text', ({patient}) => (patient['language'] = ''), /language is empty/],
    ['null', ({patient}) => (patient['gender'] = null), /gender is empty/],
    [
      'no list where one must be',
      ({patient}) => (patient['name'] = {text: 'A'}),
      /name is no list/,
    ],
    ['a list where none may be', ({flag}) => (flag['code'] = [{text: 'A'}]), /code is a list/],
    ['an element that R4 has not', ({patient}) => (patient['pronouns'] = 'she'), /is unknown/],
    ['something missing', ({medicine}) => delete medicine['subject'], /has no subject/],
    [
      'a reference to nothing',
      ({flag}) => (flag['subject'] = {reference: 'urn:uuid:00000000-0000-5000-8000-000000000000'}),
      /refers to nothing/,
    ],
    [
      'a reference to the wrong thing',
      ({flag, url}) => (flag['subject'] = {reference: url('AllergyIntolerance')}),
      /refers to a AllergyIntolerance/,
    ],
    ['no composition at the front', ({bundle}) => bundle.entry!.reverse(), /no composition/],
    ['two compositions', ({bundle}) => bundle.entry!.push(bundle.entry![0]!), /two compositions/],
    [
      'one fullUrl for two things',
      ({bundle}) => (bundle.entry![2]!.fullUrl = bundle.entry![1]!.fullUrl!),
      /one fullUrl/,
    ],
    ['no identifier', ({bundle}) => delete bundle.identifier, /no identifier/],
    ['no date of its own', ({bundle}) => delete bundle.timestamp, /no date/],
    ['another type', ({bundle}) => (bundle.type = 'collection'), /no document/],
    [
      'something that nothing refers to',
      ({composition}) => (composition['section'] = (composition['section'] as Part[]).slice(0, 1)),
      /nothing refers to/,
    ],
    [
      'a script in its words',
      ({composition}) => {
        const [section] = composition['section'] as {text: Part}[];
        section!.text['div'] =
          '<div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></div>';
      },
      /element script/,
    ],
  ];

describe('the rules that documents are tested by', () => {
  it('have nothing against the example', () => {
    assert.deepEqual(faultsOf(brokenBy(() => undefined)), []);
  });

  for (const [what, break_, fault] of BROKEN) {
    it(`find ${what}`, () => {
      const faults = faultsByRule(brokenBy(break_));
      assert.ok(
        faults.some((one) => fault.test(one)),
        faults.join('\n') || 'nothing found',
      );
    });
  }

  it('are joined by R4’s definitions, which find what breaks an invariant', () => {
    const bundle = brokenBy(({allergy}) => delete allergy['clinicalStatus']);
    assert.notDeepEqual(faultsByDefinition(bundle), []);
  });

  it('are joined by R4’s schema, which finds a space that a text may not have', () => {
    const bundle = brokenBy(
      ({medicine}) => (medicine['medicationCodeableConcept'] = {text: 'a\u00a0b'}),
    );
    assert.notDeepEqual(faultsBySchema(bundle), []);
  });
});

describe('the reader of markup', () => {
  const around = (inner: string) => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;

  it('gives the words as somebody reads them', () => {
    const {faults, text} = readMarkup(around('a &lt;b&gt;<br/>c &amp; &quot;d&quot;'));
    assert.deepEqual(faults, []);
    assert.equal(text.replaceAll('\u0001', ''), 'a <b>\nc & "d"');
  });

  for (const [what, markup] of Object.entries({
    'a tag that stays open': around('<span>a'),
    'tags that cross': around('<dl><dt>a</dl></dt>'),
    'a bare ampersand': around('a & b'),
    'a bare bracket': around('a < b'),
    'an entity that XML has not': around('a&nbsp;b'),
    'an image': around('<img src="x"/>'),
    'an address': around('<a href="javascript:alert(1)">a</a>'),
    'something that listens': around('<span onclick="a">b</span>'),
    'an attribute without quotes': around('<span lang=en>b</span>'),
    'an attribute twice': around('<span lang="en" lang="cy">b</span>'),
    'a character that XML has not': around('a\uffff'),
    'a comment': around('a<!-- b -->'),
    'no namespace': '<div>a</div>',
    'two roots': around('a') + around('b'),
    'nothing to read': around(' '),
  })) {
    it(`refuses ${what}`, () => assert.notDeepEqual(readMarkup(markup).faults, []));
  }
});

interface Parts {
  readonly bundle: Bundle;
  readonly composition: Part;
  readonly patient: Part;
  readonly flag: Part;
  readonly allergy: Part;
  readonly medicine: Part;
  readonly url: (kind: string) => string;
}

function brokenBy(break_: (parts: Parts) => unknown): Bundle {
  const bundle = structuredClone(fhirDocument(EXAMPLE_SOURCE));
  const entry = (kind: string) =>
    bundle.entry!.find(({resource}) => resource!.resourceType === kind)!;
  const part = (kind: string) => entry(kind).resource as unknown as Part;
  break_({
    bundle,
    composition: part('Composition'),
    patient: part('Patient'),
    flag: part('Flag'),
    allergy: part('AllergyIntolerance'),
    medicine: part('MedicationStatement'),
    url: (kind) => entry(kind).fullUrl!,
  });
  return bundle;
}
