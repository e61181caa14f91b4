import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {choice, choices, date, entries, entryId, pastDate, text} from './index.ts';

const medicines = entries(
  {
    name: text({required: true, max: 20}),
    since: pastDate(),
    source: choice(['label', 'other']),
    other: text({required: true, when: {source: ['other']}}),
  },
  {max: 3},
);

describe('entries', () => {
  it('keeps each entry in the order given, with its answers as they are read', () => {
    assert.deepEqual(
      medicines.read([
        {source: 'label', name: ' Sertraline '},
        {name: 'Aspirin', since: {day: '5', month: '1', year: '1985'}},
      ]),
      {
        value: [
          {name: 'Sertraline', source: 'label'},
          {name: 'Aspirin', since: {day: '05', month: '01', year: '1985'}},
        ],
      },
    );
  });

  it('B40 leaves out an entry with nothing in it, and takes no entries as no answer', () => {
    const blank = {name: ' ', since: {day: '', month: '', year: ''}, source: ''};
    for (const raw of ['', undefined, [], [{}], [{}, blank]])
      assert.deepEqual(medicines.read(raw), {}, JSON.stringify(raw));
    assert.deepEqual(medicines.read([blank, {name: 'Aspirin'}, {}]), {value: [{name: 'Aspirin'}]});
  });

  it('names the entry as it was given and the question, and the box of a date', () => {
    const faults: [unknown[], string, string][] = [
      [[{name: 'a'}, {source: 'label'}], '1/name', 'missing'],
      [[{}, {name: 'x'.repeat(21)}], '1/name', 'too_long'],
      [[{name: 'a', since: {day: '5', month: 'May', year: '1985'}}], '0/since/month', 'month'],
      [[{name: 'a', source: 'other'}], '0/other', 'missing'],
      [[{name: 'a'}, {name: 5}], '1/name', 'malformed'],
    ];
    for (const [raw, part, code] of faults)
      assert.deepEqual(medicines.read(raw), {fault: {code, part}});
  });

  it('leaves out what is not asked of an entry', () => {
    const raw = [{name: 'a', source: 'label', other: 'left from before'}];
    assert.deepEqual(medicines.read(raw), {value: [{name: 'a', source: 'label'}]});
  });

  it('takes no more than its limit', () => {
    const many = Array.from({length: 4}, () => ({name: 'a'}));
    assert.deepEqual(medicines.read(many), {fault: {code: 'too_many'}});
    assert.equal(medicines.read(many.slice(1)).value?.length, 3);
    assert.equal(medicines.max, 3);
  });

  it('B42, B44 calls malformed what is no list of such entries', () => {
    const polluted = JSON.parse('[{"name":"a","__proto__":{"polluted":true}}]') as unknown;
    for (const raw of [
      'Aspirin',
      {0: {name: 'a'}, length: 1},
      null,
      [null],
      ['Aspirin'],
      [['Aspirin']],
      [{name: 'a', dose: '50 mg'}],
      [{name: 5}],
      [{name: 'a', source: 'label', other: 5}],
      [{name: 'a', toString: 'x'}],
      polluted,
    ])
      assert.equal(medicines.read(raw).fault?.code, 'malformed', JSON.stringify(raw));
    assert.equal(({} as {polluted?: boolean}).polluted, undefined);
  });

  it('has the codes of its questions, each once, and its own', () => {
    const {codes} = entries({from: date(), until: date(), kinds: choices(['a'])});
    assert.deepEqual(codes, ['too_many', 'day', 'month', 'year', 'not_real']);
  });
});

describe('entryId', () => {
  it('takes 16 to 32 small letters and digits', () => {
    for (const id of ['a1b2c3d4e5f6a7b8', '0'.repeat(32)])
      assert.deepEqual(entryId().read(id), {value: id});
    for (const id of [
      'a'.repeat(15),
      'a'.repeat(33),
      'A1b2c3d4e5f6a7b8',
      'a1b2c3d4-5f6a7b8',
      '../../../../etc/x',
    ])
      assert.deepEqual(entryId().read(id), {fault: {code: 'format'}});
  });
});
