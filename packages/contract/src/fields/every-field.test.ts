import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import * as fc from 'fast-check';

import {hostileJson, hostileText} from '../testing/hostile-values.ts';
import {validAnswer} from '../testing/arbitrary-answers.ts';
import {processorTime} from '../testing/processor-time.ts';
import {
  age,
  agreement,
  birthDate,
  choice,
  choices,
  dateTime,
  email,
  entries,
  entryId,
  type Field,
  type FieldKind,
  language,
  longText,
  nhsNumber,
  pastDate,
  phone,
  postcode,
  text,
} from './index.ts';

const KINDS: Record<FieldKind, Field> = {
  text: text({required: true}),
  'long-text': longText({}),
  choice: choice(['yes', 'no']),
  choices: choices(['voicemail', 'text', 'letter']),
  agreement: agreement({required: true}),
  date: birthDate(),
  'date-time': dateTime(),
  phone: phone(),
  email: email(),
  postcode: postcode(),
  'nhs-number': nhsNumber(),
  age: age(),
  language: language(),
  id: entryId(),
  entries: entries({
    name: text({required: true}),
    since: pastDate(),
    roles: choices(['carer', 'friend']),
  }),
};

const hostileDate = fc.record(
  {day: hostileText, month: hostileText, year: hostileText},
  {requiredKeys: []},
);

for (const [kind, field] of Object.entries(KINDS)) {
  describe(`a question of the kind ${kind}`, () => {
    it('is not changed by being read again, whoever wrote the answer', () => {
      fc.assert(
        fc.property(fc.oneof(hostileText, hostileDate, validAnswer(field)), (raw) => {
          const {value} = field.read(raw);
          if (value !== undefined) assert.deepEqual(field.read(value), {value});
        }),
        {numRuns: 500},
      );
    });

    it('B44 B45 never throws, gives only its own codes, and leaves prototypes alone', () => {
      fc.assert(
        fc.property(fc.oneof(hostileJson, fc.anything({withNullPrototype: true})), (raw) => {
          const {fault} = field.read(raw);
          if (fault) assert.ok([...field.codes, 'malformed'].includes(fault.code), fault.code);
        }),
        {numRuns: 500},
      );
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    });

    it('B40 takes an answer left out and an empty one as the same', () => {
      assert.deepEqual(field.read(undefined), {});
      assert.deepEqual(field.read(''), {});
    });

    it('B23 B45 takes no number, truth or nothing of JSON for an answer', () => {
      for (const raw of [0, -0, 2 ** 53 + 1, NaN, Infinity, true, false, null]) {
        assert.deepEqual(field.read(raw), {fault: {code: 'malformed'}}, String(raw));
      }
    });

    it('B53 judges 50,000 nasty characters in less than 50 ms', () => {
      for (const nasty of NASTY) {
        for (const raw of [nasty, [nasty], {day: nasty, month: nasty, year: nasty}]) {
          const took = processorTime(() => field.read(raw));
          assert.ok(took < 50, `${JSON.stringify(nasty.slice(0, 8))}… took ${took} ms`);
        }
      }
    });
  });
}

/** Each is about 50,000 characters that some regular expression reads again and again. */
const NASTY = [
  ['a', '!'], ['0', 'x'], [' ', 'x'], ['x ', '\u0000'], ['\n', 'x'], [' \n', '\u0000'], ['.', '@'], ['a.', '@'],
  ['@', 'a.b'], ['-', '-'], ['\u0301\u0323', 'x'], ['\u0301', '\u0323'.repeat(25_000)], ['e\u0301', ''],
  ['\u200b', 'x'], ['\u1100\u1161\u11a8', ''], ['\ud83d\udc9a', '\ud83d'], ['\ud800', ''], ['+44', ''], ['18001', ''],
  ['ext', ''], ['٩', ''], ['\u00a0-', '1'], ['\ufdfa', ''],
].map(([unit = '', end = '']) => `a${unit.repeat(50_000 / unit.length)}${end}`); // prettier-ignore
