/**
 * Who has checked a translation, from the translators' files to the widgets, and when it is a draft again.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {run} from '../build.mjs';
import {filesIn, root} from '../files.mjs';
import {draftedWhereNew, hashesOf} from './accept.mjs';
import {rewritten} from './rewrite.mjs';
import {faultsOfStanding} from './standing.mjs';
import {writeLocales} from './write-locales.mjs';
import {unitsOf} from './xliff.mjs';

/** @typedef {import('./xliff.mjs').Unit} Unit */

const reviewer = 'Siân Price, 2026-11-22';
const clinician = 'Dr A. Rahman & team, 2026-12-01';
const drafted = /** @type {const} */ ({standing: 'drafted', reviewer: '', clinician: ''});
const reviewed = /** @type {const} */ ({standing: 'reviewed', reviewer, clinician: ''});
const signedOff = /** @type {const} */ ({standing: 'signed-off', reviewer, clinician});

const folder = mkdtempSync(path.join(tmpdir(), 'locales-'));
after(() => rmSync(folder, {recursive: true}));
// As drafts, whatever people have reviewed of it since.
const welsh = draftedWhereNew(
  readFileSync(path.join(root, 'packages/elements/locales/cy.xlf'), 'utf8'),
  {},
);

describe('what a sentence says of who has checked it', () => {
  /** @type {readonly [what: string, unit: Parameters<typeof faultsOfStanding>[0], fault: RegExp][]} */
  const wrong = [
    ['no standing', {...drafted, standing: undefined}, /does not say how far/],
    ['a review without a reviewer', {...reviewed, reviewer: ''}, /no reviewer is named/],
    ['a sign-off without a clinician', {...signedOff, clinician: ''}, /no clinician is named/],
    ['a sign-off without a reviewer', {...signedOff, reviewer: ''}, /no reviewer is named/],
    ['a draft with a reviewer', {...drafted, reviewer}, /names a reviewer, and yet/],
    ['a review with a clinician', {...reviewed, clinician}, /names a clinician, and yet/],
    ['a reviewer without a day', {...reviewed, reviewer: 'Siân Price'}, /not a name and a day/],
    ['a day without a reviewer', {...reviewed, reviewer: ', 2026-11-22'}, /not a name and a day/],
    [
      'a day that there is not',
      {...reviewed, reviewer: 'Siân, 2026-02-30'},
      /not a name and a day/,
    ],
  ];
  for (const [what, unit, fault] of wrong) {
    it(`is wrong with ${what}`, () => {
      assert.match(faultsOfStanding(unit).join(), fault);
    });
  }

  it('is right with a name and a day for each who has checked it', () => {
    assert.deepEqual([drafted, reviewed, signedOff].flatMap(faultsOfStanding), []);
  });
});

describe('a change of a translators’ file', () => {
  it('leaves every byte where nothing is changed', () => {
    for (const file of filesIn('packages/elements/locales', /\.xlf$/)) {
      const xliff = readFileSync(path.join(root, file), 'utf8');
      const all = unitsOf(xliff);
      assert.ok(rewritten(xliff, new Map(all.map((unit) => [unit.id, unit]))) === xliff, file);
    }
  });

  it('keeps words, markup and names as they are written', () => {
    const target = 'Mae <b> & “{0}” yn agor';
    const xliff = rewritten(welsh, new Map([['exitPage.does', {...signedOff, target}]]));
    const unit = unitsOf(xliff).find(({id}) => id === 'exitPage.does');
    assert.deepEqual({...unit, ...signedOff, target}, unit);
    assert.ok(
      xliff.includes('<target state="signed-off">Mae &lt;b&gt; &amp; “<x id="0" equiv-text='),
    );
    assert.equal(xliff.split('\n').length, welsh.split('\n').length + 2);
    const before = unitsOf(welsh).find(({id}) => id === 'exitPage.does');
    assert.ok(before && rewritten(xliff, new Map([[before.id, before]])) === welsh);
  });
});

describe('a translation whose English changed', () => {
  const noted = hashesOf(welsh);
  const checked = withAll(welsh, signedOff);

  it('is a draft again that nobody has checked, and no other is', () => {
    const changed = checked.replace(
      '<source>Exit this page</source>',
      '<source>Leave now</source>',
    );
    assert.notEqual(changed, checked);
    const units = unitsOf(draftedWhereNew(changed, noted));
    const {target} = unitsOf(welsh).find(({id}) => id === 'exitPage.leave') ?? {};
    const drafts = units.filter(({standing}) => standing !== 'signed-off');
    assert.deepEqual(
      drafts.map(({id, target, standing, reviewer, clinician}) => ({
        id,
        target,
        standing,
        reviewer,
        clinician,
      })),
      [{id: 'exitPage.leave', target, ...drafted}],
    );
  });

  it('is a draft where its English was never noted', () => {
    const others = Object.entries(noted).filter(([id]) => id !== 'exitPage.leave');
    const units = unitsOf(draftedWhereNew(checked, Object.fromEntries(others)));
    assert.equal(units.find(({id}) => id === 'exitPage.leave')?.standing, 'drafted');
  });

  it('changes nothing where the English is the same', () => {
    assert.ok(draftedWhereNew(checked, noted) === checked);
  });
});

describe('standings and names of those who checked', () => {
  it('outlast the extraction of sentences', () => {
    const source = 'packages/elements/src/exit-page/exit-page.wording.ts';
    const config = JSON.parse(
      readFileSync(path.join(root, 'packages/elements/lit-localize.json'), 'utf8'),
    );
    delete config.tsConfig;
    const name = path.join(folder, 'lit-localize.json');
    // One file of sentences is quick to read; the others’ sentences are then taken for gone.
    const inputFiles = [path.join(root, source)];
    writeFileSync(
      name,
      JSON.stringify({
        ...config,
        inputFiles,
        targetLocales: ['cy'],
        interchange: {...config.interchange, xliffDir: '.'},
      }),
    );
    const file = path.join(folder, 'cy.xlf');
    const checks = [drafted, reviewed, signedOff];
    const changes = unitsOf(welsh).map((unit, at) => ({
      ...unit,
      ...checks[at % 3],
      target: `${unit.target} <&>`,
    }));
    const before = rewritten(welsh, new Map(changes.map((unit) => [unit.id, unit])));
    writeFileSync(file, before);
    run('lit-localize', ['extract', '--config', name]);
    const left = readFileSync(file, 'utf8').match(/<trans-unit.*?<\/trans-unit>/gs) ?? [];
    assert.ok(left.length > 5);
    for (const unit of left) assert.ok(before.includes(unit), unit);
    for (const standing of ['drafted', 'reviewed', 'signed-off'])
      assert.ok(unitsOf(left.join('')).some((unit) => unit.standing === standing));
  });

  it('reach the widgets as the least of a language', async () => {
    const least = {
      ar: withAll(welsh, signedOff).replace('state="signed-off"', 'state="translated"'),
      cy: withAll(welsh, signedOff),
      pl: withAll(welsh, reviewed).replace(
        'state="translated"',
        'state="needs-review-translation"',
      ),
    };
    for (const [locale, xliff] of Object.entries(least))
      writeFileSync(path.join(folder, `${locale}.xlf`), xliff);
    const to = path.join(folder, 'generated');
    writeLocales({from: folder, to, locales: Object.keys(least)});
    const {standings} = await import(path.join(to, 'languages.ts'));
    assert.deepEqual(standings, {ar: 'reviewed', cy: 'signed-off'});
    // To rebuild is to read: the translators’ file is as it was.
    assert.ok(readFileSync(path.join(folder, 'cy.xlf'), 'utf8') === least.cy);
  });
});

/** @param {string} xliff @param {Omit<import('./rewrite.mjs').Change, 'target'>} check */
function withAll(xliff, check) {
  return rewritten(xliff, new Map(unitsOf(xliff).map((unit) => [unit.id, {...unit, ...check}])));
}
