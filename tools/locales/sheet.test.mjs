/**
 * The sheet in which a language is reviewed goes out and comes back, and nothing of it is lost or let in unseen.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {parse, stringify} from 'csv/sync';
import {filesIn, root} from '../files.mjs';
import {draftedWhereNew} from './accept.mjs';
import {guarded, unguarded} from './cells.mjs';
import {placeOf, places} from './place.mjs';
import {rewritten} from './rewrite.mjs';
import {sheetOf} from './sheet.mjs';
import {taken} from './take.mjs';
import {unitsOf} from './xliff.mjs';

const folder = path.join(root, 'packages/elements/locales');
/** @type {import('./safety.mjs').SafetyGroup[]} */
const safety = JSON.parse(readFileSync(path.join(folder, 'safety-sentences.json'), 'utf8'));
// As drafts, whatever people have reviewed of it since.
const welsh = draftedWhereNew(readFileSync(path.join(folder, 'cy.xlf'), 'utf8'), {});
const today = '2026-11-22';

/** @typedef {Record<string, string>} Line */

/** The lines of a sheet, as a spreadsheet shows them. @param {string} sheet @returns {Line[]} */
const linesOf = (sheet) => parse(sheet, {bom: true, columns: true});

/**
 * Takes a sheet back into a file.
 *
 * @param {string | Uint8Array} sheet
 * @param {string} [xliff]
 */
const take = (sheet, xliff = welsh) =>
  taken(typeof sheet === 'string' ? Buffer.from(sheet) : sheet, {
    xliffOf: (locale) => (locale === 'cy' ? xliff : undefined),
    today,
  });

/**
 * Sends a sheet out, changes the line of a sentence, and takes it back.
 *
 * @param {string} id
 * @param {Line} cells
 * @param {string} [xliff]
 */
function reviewed(id, cells, xliff = welsh) {
  const lines = linesOf(sheetOf(xliff, 'cy', safety));
  const changed = lines.map((line) => (line['id'] === id ? {...line, ...cells} : line));
  return take(stringify(changed, {header: true, bom: true}), xliff);
}

/** @param {ReturnType<typeof taken>} result */
function xliffOf(result) {
  assert.deepEqual(result.faults, undefined);
  return result.faults ? '' : result.xliff;
}

/** @param {ReturnType<typeof taken>} result @param {string} id */
function unitIn(result, id) {
  return unitsOf(xliffOf(result)).find((unit) => unit.id === id);
}

const bySiân = {standing: 'reviewed', reviewer: 'Siân Price', 'reviewed on': '2026-11-22'};

describe('a sheet for review', () => {
  const lines = linesOf(sheetOf(welsh, 'cy', safety));
  const translated = new Map(unitsOf(welsh).map(({id, target}) => [id, target]));

  it('has each sentence with its English, where it stands and what is put in', () => {
    assert.equal(lines.length, unitsOf(welsh).length);
    assert.deepEqual(
      lines.find(({id}) => id === 'passportSharing.links.last'),
      {
        id: 'passportSharing.links.last',
        'where it stands': 'passport: showing it to somebody, links, last',
        safety: 'no',
        English: 'The last time on {0} at {1}',
        'what is put in': '{0} day, {1} time',
        'translation (cy)': translated.get('passportSharing.links.last'),
        standing: 'drafted',
        reviewer: '',
        'reviewed on': '',
        clinician: '',
        'signed off on': '',
      },
    );
  });

  it('begins with the sentences on which safety depends, and with danger', () => {
    assert.equal(lines[0]?.['id'], 'referral.danger.title');
    const kinds = lines.map((line) => line['safety']).join('');
    assert.match(kinds, /^(yes){100,}(no){100,}$/);
  });

  it('is read as UTF-8 by spreadsheets', () => {
    assert.deepEqual(
      [...Buffer.from(sheetOf(welsh, 'cy', safety)).subarray(0, 3)],
      [0xef, 0xbb, 0xbf],
    );
  });

  it('knows every place in which a sentence can stand', () => {
    const first = new Set(unitsOf(welsh).map(({id}) => id.split('.')[0] ?? ''));
    assert.deepEqual(
      [...first].filter((part) => !(part in places)),
      [],
    );
    assert.equal(
      placeOf({id: 'referral.itIs.yes', about: 'The answer to “Is it …?”'}),
      'referral, it is, yes. The answer to “Is it …?”',
    );
  });

  it('never runs a formula, and gives every cell back as it was', () => {
    for (const cell of [
      '=1+1',
      '+44',
      '-1',
      '@now',
      '\tx',
      '＝1',
      "'=1",
      "''=1",
      "'quoted'",
      '’s',
      '-',
      '',
    ])
      assert.equal(unguarded(guarded(cell)), cell);
    const risky = rewritten(
      welsh,
      new Map([
        [
          'form.back',
          {
            target: '=HYPERLINK("https://example.com";"Yn ôl")',
            standing: 'reviewed',
            reviewer: '@Siân, 2026-11-22',
            clinician: '',
          },
        ],
      ]),
    );
    const sheet = sheetOf(risky, 'cy', safety);
    for (const cell of linesOf(sheet).flatMap(Object.values))
      assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    assert.equal(xliffOf(take(sheet, risky)), risky);
  });
});

describe('a sheet that comes back', () => {
  it('changes no byte where nobody changed it, in any language', () => {
    for (const file of filesIn('packages/elements/locales', /\.xlf$/)) {
      const locale = path.basename(file, '.xlf');
      const xliff = readFileSync(path.join(root, file), 'utf8');
      const sheet = Buffer.from(sheetOf(xliff, locale, safety));
      const result = taken(sheet, {
        xliffOf: (code) => (code === locale ? xliff : undefined),
        today,
      });
      assert.ok(xliffOf(result) === xliff, locale);
    }
  });

  it('changes the words, the standing and the names, and no other sentence', () => {
    const result = reviewed('exitPage.does', {...bySiân, 'translation (cy)': 'Mae {0} yn agor.'});
    const {target, standing, reviewer, source} = unitIn(result, 'exitPage.does') ?? {};
    assert.deepEqual(
      {target, standing, reviewer},
      {target: 'Mae {0} yn agor.', standing: 'reviewed', reviewer: 'Siân Price, 2026-11-22'},
    );
    assert.match(source ?? '', /^It opens \{0\}/);
    const [before, now] = [welsh, xliffOf(result)].map((xliff) => xliff.split('\n'));
    assert.equal(now?.filter((line) => !before?.includes(line)).length, 2);
  });

  it('takes a draft to its sign-off, and back again', () => {
    const cells = {
      ...bySiân,
      standing: 'Signed off',
      clinician: 'Dr A, Rahman',
      'signed off on': today,
    };
    const signedOff = reviewed('form.back', cells);
    assert.equal(unitIn(signedOff, 'form.back')?.clinician, 'Dr A, Rahman, 2026-11-22');
    const draft = {
      standing: 'drafted',
      reviewer: '',
      'reviewed on': '',
      clinician: '',
      'signed off on': '',
    };
    assert.equal(xliffOf(reviewed('form.back', draft, xliffOf(signedOff))), welsh);
  });

  it('is read as spreadsheets of other countries and other kinds save it', () => {
    const xliff = xliffOf(reviewed('form.back', bySiân));
    const lines = linesOf(sheetOf(xliff, 'cy', safety));
    const semicolons = stringify(lines, {
      header: true,
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
    });
    assert.equal(xliffOf(take(semicolons, xliff)), xliff);
    const tabs = stringify(lines, {header: true, bom: true, delimiter: '\t'});
    assert.equal(xliffOf(take(Buffer.from(tabs, 'utf16le'), xliff)), xliff);
    const dates = lines.map((line) => ({
      ...line,
      'reviewed on': line['reviewed on'] && '22/11/2026',
    }));
    assert.equal(xliffOf(take(stringify(dates, {header: true, quoted: true}), xliff)), xliff);
  });

  it('may hold a part of the lines, in any order, and columns of the reviewer’s own', () => {
    const [one, two] = linesOf(sheetOf(welsh, 'cy', safety));
    const empty = Object.fromEntries(Object.keys(one ?? {}).map((name) => [name, '']));
    const lines = [two, empty, one].map((line) => ({...line, notes: 'Da iawn'}));
    assert.equal(xliffOf(take(stringify(lines, {header: true}))), welsh);
  });

  it('keeps the day of a review where the words stay, and not where they change', () => {
    const before = xliffOf(reviewed('form.back', {...bySiân, 'reviewed on': '2026-10-01'}));
    assert.equal(xliffOf(reviewed('form.back', {}, before)), before);
    const {faults} = reviewed('form.back', {'translation (cy)': 'Nôl'}, before);
    assert.match(
      faults?.join() ?? '',
      /the words are new, and the reviewer checked the ones before/,
    );
    const again = reviewed('form.back', {'translation (cy)': 'Nôl', 'reviewed on': today}, before);
    assert.equal(unitIn(again, 'form.back')?.target, 'Nôl');
  });
});

describe('a sheet with a line that is wrong', () => {
  const line =
    linesOf(sheetOf(welsh, 'cy', safety)).findIndex(({id}) => id === 'exitPage.does') + 2;
  /** @type {readonly [what: string, cells: Line, fault: RegExp][]} */
  const wrong = [
    ['a placeholder that is lost', {'translation (cy)': 'Mae’n agor.'}, /\{0\} is lost/],
    ['a number that is new', {'translation (cy)': 'Mae {0} yn agor 999.'}, /numbers to call are not left out/],
    ['no translation', {'translation (cy)': ''}, /there is no translation/],
    ['an unknown standing', {standing: 'fine'}, /the standing is none of drafted, reviewed, signed-off/],
    ['a review by nobody', {standing: 'reviewed'}, /it is reviewed, and no reviewer is named/],
    ['a sign-off by nobody', {...bySiân, standing: 'signed-off'}, /no clinician is named/],
    ['a reviewer of a draft', {...bySiân, standing: 'drafted'}, /names a reviewer, and yet it is drafted/],
    ['a day that is none', {...bySiân, 'reviewed on': 'yesterday'}, /not a name and a day/],
    ['a day written month first', {...bySiân, 'reviewed on': '11/22/2026'}, /not a name and a day/],
    ['a day to come', {...bySiân, 'reviewed on': '2026-11-23'}, /2026-11-23 is yet to come/],
    ['an older English', {English: 'It opens {0}.'}, /the English is another now/],
    ['an unknown name', {id: 'exitPage.done'}, /there is no sentence of this name/],
    ['a name again', {id: 'exitPage.leave'}, /stands in an earlier line too/],
  ]; // prettier-ignore
  for (const [what, cells, fault] of wrong) {
    it(`names the line, and takes nothing: ${what}`, () => {
      const {faults = []} = reviewed('exitPage.does', cells);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0] ?? '', fault);
      assert.ok(
        faults[0]?.startsWith(`Line ${line}, ${cells['id'] ?? 'exitPage.does'}: `),
        faults[0],
      );
    });
  }

  it('names every such line', () => {
    const sheet = sheetOf(welsh, 'cy', safety).replaceAll(',drafted,', ',reviewed,');
    assert.equal(take(sheet).faults?.length, unitsOf(welsh).length);
  });
});

describe('a file that is no sheet of ours', () => {
  /** @type {readonly [what: string, file: string | Uint8Array, fault: RegExp][]} */
  const files = [
    ['an empty one', '', /names no language/],
    ['another table', 'a,b\n1,2', /names no language/],
    ['a sheet of a language that we do not have', 'id,translation (xx)\na,b', /names no language/],
    ['a path for a language', 'id,translation (../../etc)\na,b', /names no language/],
    ['a sheet without its columns', 'id,translation (cy)\na,b', /columns are missing: where it stands/],
    ['a sheet that lost its letters', Buffer.from('id,translation (cy)\na,ô', 'latin1'), /CSV UTF-8/],
    ['a table that is torn', 'id,translation (cy)\na,"b', /can’t be read as a table/],
  ]; // prettier-ignore
  for (const [what, file, fault] of files) {
    it(`is refused in plain words: ${what}`, () => {
      const {faults = []} = take(file);
      assert.match(faults.join('\n'), fault);
      assert.equal(faults.length, 1);
    });
  }
});
