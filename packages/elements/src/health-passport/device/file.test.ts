import {expect} from '@open-wc/testing';
import type {Draft} from '@trust-widgets/contract/define-form';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {hostileJson, hostileText} from '@trust-widgets/contract/testing/hostile-values';
import * as fc from 'fast-check';

import {changesOf, takenFrom} from './changes.ts';
import {fileName, fileOf, openFile, readFile} from './file.ts';
import type {Sealed} from './seal.ts';

const sam: Draft = {
  preferredName: 'سام',
  fullName: 'Sam O’Neill',
  whatMatters: 'My sister.\nAnd quiet. </script>',
  medicines: [{name: 'Sertraline', dose: '50 mg'}],
  birthDate: {day: '05', month: '01', year: '1985'},
};
const secret: Draft = {
  privateNote: 'CANARY-NOTE',
  seeMeAlone: 'yes',
  consents: [{id: 'a'.repeat(16), who: 'CANARY-WHO', level: 'all'}],
};

describe('the file of a passport', () => {
  it('holds what was saved, to be read by people and loaded again', async () => {
    const text = await fileOf(sam);
    expect(JSON.parse(text)).to.include({format: 'e-health-passport', version: 1});
    expect(text.split('\n')).to.have.length.greaterThan(5);
    expect(await read(text)).to.deep.equal({kind: 'answers', answers: sam});
  });

  it('opens to its passphrase alone when it is locked, and has no word of it in clear', async () => {
    const text = await fileOf(sam, 'kettle river ninety moss');
    expect(text).not.to.match(/سام|O’Neill|Sertraline|kettle/);
    const locked = await read(text);
    if (locked.kind !== 'locked') throw new Error(locked.kind);
    expect(await openFile(locked.sealed, 'another')).to.equal(undefined);
    expect(await openFile(locked.sealed, 'kettle river ninety moss')).to.deep.equal({
      kind: 'answers',
      answers: sam,
    });
  });

  it('never holds what is for staff alone, nor who may know what', async () => {
    const text = await fileOf({...sam, ...secret});
    expect(text)
      .to.contain('Sertraline')
      .and.not.match(/CANARY|private|consent|seeMeAlone/i);
    const sealed = JSON.parse(await fileOf({...sam, ...secret}, 'kettle river')) as Sealed;
    expect(await openFile(sealed, 'kettle river')).to.deep.equal({kind: 'answers', answers: sam});
  });

  it('has a name that names nobody', () => {
    expect(fileName()).to.match(/^e-health-passport-\d{4}-\d\d-\d\d\.json$/);
  });
});

describe('a file that somebody chose', () => {
  const passportOf = (answers: string) =>
    `{"format":"e-health-passport","version":1,"answers":${answers}}`;

  for (const [what, text] of [
    ['empty (B46)', ''],
    ['nothing (B41)', 'null'],
    ['a list (B41)', '[]'],
    ['a text (B41)', '"x"'],
    ['truth (B41)', 'true'],
    ['a picture', '\u0089PNG\r\n'],
    ['other JSON', '{"resourceType":"Bundle","entry":[]}'],
    ['cut off (B46)', passportOf('{"preferredName":"Sam"}').slice(0, -2)],
    ['another thing of our own', '{"format":"e-health-passport","version":"1","answers":{}}'],
    ['without answers', '{"format":"e-health-passport","version":1}'],
    ['a list of answers', passportOf('[]')],
    ['of answers of the wrong kind', passportOf('{"preferredName":{"a":1}}')],
    ['with an NHS number as a number (B23)', passportOf('{"nhsNumber":9990000018}')],
    ['with a wrong NHS number (B18)', passportOf('{"nhsNumber":"9990000010"}')],
    ['with half a character (B14)', passportOf('{"preferredName":"\\ud800"}')],
    ['with a control character (B15)', passportOf('{"preferredName":"a\\u0000b"}')],
    ['with an unknown question (B42)', passportOf('{"owner":"me"}')],
    ['with __proto__ (B44)', passportOf('{"__proto__":{"polluted":"yes"}}')],
    ['with constructor (B44)', passportOf('{"constructor":{"prototype":{"polluted":"yes"}}}')],
    ['with 1e999 (B45)', passportOf('{"preferredName":1e999}')],
    ['with a note to staff', passportOf('{"privateNote":"x"}')],
    [
      'with a consent',
      passportOf(`{"consents":[{"id":"${'a'.repeat(16)}","who":"x","level":"all"}]}`),
    ],
    ['a nest 100,000 deep (B51)', passportOf('['.repeat(100_000) + ']'.repeat(100_000))],
    ['an object 20,000 deep (B51)', passportOf('{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000))],
    [
      'locked with nothing',
      '{"format":"e-health-passport","version":1,"lock":{},"iv":"","sealed":""}',
    ],
  ] as const) {
    it(`is refused when it is ${what}`, async () => {
      expect(await read(text)).to.deep.equal({kind: 'fault', fault: 'notOurs'});
      expect(({} as {polluted?: string}).polluted).to.equal(undefined);
    });
  }

  it('is refused when it is no text at all', async () => {
    const file = new Blob([new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])]);
    expect(await readFile(file)).to.deep.equal({kind: 'fault', fault: 'notOurs'});
  });

  it('is refused unread when it is larger than any passport (B50)', async () => {
    const file = new Blob([' '.repeat(1024 * 1024 + 1)]);
    expect(await readFile(file)).to.deep.equal({kind: 'fault', fault: 'tooLarge'});
  });

  it('is refused when it is of a later version', async () => {
    const text = '{"format":"e-health-passport","version":2,"answers":{}}';
    expect(await read(text)).to.deep.equal({kind: 'fault', fault: 'newer'});
  });

  it('is refused when what was locked in it is no passport', async () => {
    const sealed = JSON.parse(await fileOf(sam, 'kettle river')) as Sealed;
    const flipped = {
      ...sealed,
      sealed: `${sealed.sealed.startsWith('A') ? 'B' : 'A'}${sealed.sealed.slice(1)}`,
    };
    expect(await openFile(flipped, 'kettle river')).to.equal(undefined);
  });

  it('never makes an error, whatever it holds (B74)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(hostileText, hostileJson), async (answers) => {
        const {kind} = await read(passportOf(JSON.stringify(answers)));
        expect(kind).to.be.oneOf(['fault', 'answers']);
      }),
      {numRuns: 200},
    );
  });
});

describe('what a file would change', () => {
  it('is said section by section: what is new, what is replaced, what would go', () => {
    const here = {preferredName: 'Sam', interests: 'Birds', wishes: 'At home.'};
    const file = {preferredName: 'Sammy', whatHelps: 'A walk.', interests: 'Birds'};
    expect(changesOf(here, file)).to.deep.equal([
      {section: 'name', kind: 'isChanged'},
      {section: 'wellness', kind: 'isNew'},
      {section: 'wishes', kind: 'isGone'},
    ]);
  });

  it('counts what was typed and can’t be taken yet as something that would be lost', () => {
    expect(changesOf({nhsNumber: '999'}, {nhsNumber: '9990000018'})).to.deep.equal([
      {section: 'identity', kind: 'isChanged'},
    ]);
  });

  it('is nothing when both say the same in other signs', () => {
    expect(changesOf({nhsNumber: '999 000 0018', wishes: ''}, {nhsNumber: '9990000018'})).to.be
      .empty;
  });

  it('leaves every section alone that was not chosen', () => {
    const taken = takenFrom({preferredName: 'Sammy', whatHelps: 'A walk.'}, ['name', 'wishes']);
    expect(taken).to.deep.equal({
      preferredName: 'Sammy',
      fullName: undefined,
      pronouns: undefined,
      pronounsOwn: undefined,
      wishes: undefined,
      wishesKept: undefined,
    });
    expect(passport.judge(taken).errors).to.be.empty;
  });
});

function read(text: string) {
  return readFile(new Blob([text]));
}
