import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as contract from '@trust-widgets/contract';
import type {ZodMiniType} from 'zod/mini';

import * as shapes from './passport-shapes.ts';
import {everyBreakOf} from './testing/every-break-of.ts';

const savedAt = '2026-11-22T10:00:00Z';
const version = {version: 3, savedAt};
const share = {
  id: '019abcde',
  consent: 'a1b2c3d4e5f6a7b8',
  createdAt: savedAt,
  until: '2026-11-29',
  endedAt: savedAt,
  opens: 2,
  lastOpenedAt: savedAt,
};

/** Of each answer, one with every field that it can have, and how many of its breaks can be told. */
const answers: [string, ZodMiniType, (value: unknown) => boolean, object][] = [
  [
    'Session',
    contract.Session,
    shapes.isSession,
    {signedIn: true, account: 'somebody', endsAt: savedAt},
  ],
  ['Passport', contract.Passport, shapes.isPassport, {answers: {}, savedAt, tag: '"x.1"'}],
  ['SavedPassport', contract.SavedPassport, shapes.isSavedPassport, {savedAt, tag: '"x.1"'}],
  [
    'PassportVersions',
    contract.PassportVersions,
    shapes.isPassportVersions,
    {versions: [version, version]},
  ],
  [
    'EarlierPassport',
    contract.EarlierPassport,
    shapes.isEarlierPassport,
    {...version, answers: {}},
  ],
  [
    'PassportHistory',
    contract.PassportHistory,
    shapes.isPassportHistory,
    {events: [{at: savedAt, action: 'shared', consent: share.consent}], nextCursor: 'c'},
  ],
  ['Shares', contract.Shares, shapes.isShares, {shares: [share]}],
  ['NewShare', contract.NewShare, shapes.isNewShare, {...share, token: 't'}],
  [
    'SharedPassport',
    contract.SharedPassport,
    shapes.isSharedPassport,
    {
      sections: ['matters'],
      answers: {whatMatters: 'My dog'},
      lastChecked: '2026-11-01',
      writtenIn: 'cy',
      until: '2026-11-29',
    },
  ],
];

describe('the shapes of a passport', () => {
  for (const [name, schema, guard, whole] of answers) {
    it(`take a whole ${name}, as the contract does`, () => {
      assert.equal(schema.safeParse(whole).error, undefined);
      assert.equal(guard(whole), true);
    });

    it(`refuse a ${name} of which any part is missing or of another kind, where the contract does`, () => {
      let refused = 0;
      for (const broken of everyBreakOf(whole)) {
        const isPromised = schema.safeParse(broken).success;
        assert.equal(guard(broken), isPromised, JSON.stringify(broken));
        if (!isPromised) refused += 1;
      }
      assert.ok(refused > 8, `only ${refused} breaks were refused`);
    });
  }

  it('take an action that this copy does not know: a newer service may do more', () => {
    assert.equal(shapes.isPassportHistory({events: [{at: savedAt, action: 'printed'}]}), true);
  });
});

describe('isFhirDocument', () => {
  it('takes a document, and nothing else that FHIR has', () => {
    const document = {resourceType: 'Bundle', type: 'document', entry: []};
    assert.equal(shapes.isFhirDocument(document), true);
    for (const other of [
      {...document, type: 'message'},
      {...document, resourceType: 'OperationOutcome'},
      [document],
      'Bundle',
      null,
    ])
      assert.equal(shapes.isFhirDocument(other), false);
  });
});
