import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';

import {loadTrusts, parseTrust, type TrustConfig, TrustFileError} from './trust-config.ts';

const env = {NORTHBANK_SECRET: 'current-secret-of-northbank', NORTHBANK_SECRET_NEXT: undefined};
const today = new Date('2026-11-22T12:00:00Z');

const file = `id: northbank
name: Northbank NHS Foundation Trust
nation: england
languages: [en, cy]
urgentNumbers:
  - {kind: team-phone, number: 01632 960111, name: Crisis team}
allowedOrigins: [https://www.northbank.example]
delivery:
  url: https://notes.northbank.example/referrals
  secretsFrom: [NORTHBANK_SECRET, NORTHBANK_SECRET_NEXT]
interpreterRequests:
  modes:
    - {mode: telephone, hours: Day and night}
    - {mode: bsl, noticeDays: 10}
  commonLanguages: [ar, ckb]
  whatHappensNext: We write to you.
  phones:
    - {number: 07700 900121, kind: text, label: Interpreters}
services:
  crisis-team:
    name: Crisis team
    kind: crisis-team
    whatItIs: Help at home in a crisis.
    whoItIsFor: Adults.
    audiences: [adults]
    town: Sunderland
    hours: {always: true}
    waysIn:
      - {channel: emergency-department, audience: [new]}
      - {channel: phone, audience: [new, known]}
    related:
      - {relation: step-up, service: ward}
    lastChecked: 2026-11-02
  ward:
    name: Riverside Ward
    kind: inpatient-ward
    whatItIs: A ward.
    whoItIsFor: Adults.
    audiences: [adults]
    hours: {always: true}
    waysIn:
      - {channel: through-team, audience: [new]}
    lastChecked: 2026-11-02
`;

/** Reads the file with some of its text replaced. */
function read(...changes: readonly (readonly [from: string, to: string])[]): TrustConfig {
  const text = changes.reduce((all, [from, to]) => {
    assert.ok(all.includes(from), `the file has no ${from}`);
    return all.replace(from, to);
  }, file);
  return parseTrust(text, 'northbank.yaml', env, today);
}

const SERVICES = 'services:\n';

/** Translations of the ward, after its description. */
const translated = (words: string) =>
  ['whatItIs: A ward.', `whatItIs: A ward.\n    translations: ${words}`] as const;

/** A page in sign language, before what follows it in the file. */
const signed = (page: string) => `signLanguage:
  ${page}:
    - {language: bsl, video: 'https://northbank.example/a.mp4', captions: 'https://northbank.example/a.vtt'}
${SERVICES}`;

/** Says what a web editor is told about a changed file. */
function told(...changes: readonly (readonly [from: string, to: string])[]): readonly string[] {
  try {
    read(...changes);
  } catch (error) {
    assert.ok(error instanceof TrustFileError, String(error));
    return error.problems;
  }
  return [];
}

describe('loadTrusts', () => {
  it('gives a page the national numbers first, then the trust’s own', () => {
    const numbers = read().trust.urgentHelp.map(({kind, number}) => `${kind} ${number}`);
    assert.deepEqual(numbers, ['emergency 999', 'nhs-111 111', 'team-phone 01632 960111']);
  });

  it('gives Northern Ireland Lifeline and its textphone, and no 111', () => {
    const numbers = read(
      ['nation: england', 'nation: northern-ireland'],
      ['Sunderland', 'Lisburn'],
    );
    assert.deepEqual(
      numbers.trust.urgentHelp.map(({number}) => number),
      ['999', '0808 808 8000', '18001 0808 808 8000', '01632 960111'],
    );
  });

  it('tells a page which translations may be shown, where the trust has a rule', () => {
    const rule = (text: string) =>
      read(['languages: [en, cy]\n', `languages: [en, cy]\n${text}`]).trust.translations;
    assert.equal(rule(''), undefined);
    assert.equal(rule('translations: all\n'), undefined);
    assert.equal(rule('translations: reviewed\n'), 'reviewed');
    assert.equal(rule('translations: signed-off\n'), 'signed-off');
  });

  it('names a rule for translations that there is not', () => {
    const [problem, ...more] = told([
      'languages: [en, cy]\n',
      'languages: [cy]\ntranslations: best\n',
    ]);
    assert.match(problem ?? '', /translations/);
    assert.deepEqual(more, []);
  });

  it('signs with the current secret and lets the next one be set beside it', () => {
    assert.deepEqual(read().delivery.secrets, ['current-secret-of-northbank']);
    const both = {...env, NORTHBANK_SECRET_NEXT: 'next-secret-of-northbank'};
    const {delivery} = parseTrust(file, 'northbank.yaml', both, today);
    assert.deepEqual(delivery.secrets, ['current-secret-of-northbank', 'next-secret-of-northbank']);
  });

  it('fills in what a web editor need not write: provider, place, names of related services', () => {
    const team = read().services[0]!;
    assert.deepEqual(team.provider, {name: 'Northbank NHS Foundation Trust', sector: 'nhs'});
    assert.equal(team.related[0]?.name, 'Riverside Ward');
    assert.equal(Math.round(team.position?.lat ?? 0), 55);
    assert.equal(team.status, 'active');
  });

  it('tells a page which interpreters can be asked for, and keeps what is promised for the receipt', () => {
    const {trust, interpreterRequests} = read();
    assert.deepEqual(trust.interpreters, {
      modes: [
        {mode: 'telephone', hours: 'Day and night'},
        {mode: 'bsl', noticeDays: 10},
      ],
      commonLanguages: ['ar', 'ckb'],
    });
    assert.equal(interpreterRequests?.whatHappensNext, 'We write to you.');
    assert.deepEqual(interpreterRequests.phones, [
      {number: '07700 900121', kind: 'text', label: 'Interpreters'},
    ]);
  });

  it('tells a page which of a widget’s pages can be seen in sign language', () => {
    const {trust} = read([SERVICES, signed('interpreterRequest.received')]);
    assert.deepEqual(trust.signLanguage, {
      'interpreterRequest.received': [
        {
          language: 'bsl',
          video: 'https://northbank.example/a.mp4',
          captions: 'https://northbank.example/a.vtt',
        },
      ],
    });
    assert.equal(read().trust.signLanguage, undefined);
    for (const page of [
      'passport.start',
      'passport.matters',
      'passport.view',
      'directory.services',
    ])
      assert.ok(read([SERVICES, signed(page)]).trust.signLanguage?.[page], page);
  });

  it('tells a page that a trust has Easy Read, and where its own pictures are', () => {
    const pictures = 'https://www.northbank.example/easy-read/{name}.svg';
    const {trust} = read(
      ['[en, cy]', '[en, en-x-easyread]'],
      [SERVICES, `pictures: ${pictures}\n${SERVICES}`],
    );
    assert.deepEqual([trust.languages, trust.pictures], [['en', 'en-x-easyread'], pictures]);
    assert.equal(read().trust.pictures, undefined);
  });

  it('keeps what a trust wrote in several languages beside what it wrote in its own', () => {
    const {trust, services, interpreterRequests} = read(
      ['languages: [en, cy]', 'languages: [en, cy, en-x-easyread]'],
      ['name: Crisis team}', 'name: Crisis team, translations: {cy: {name: Tîm argyfwng}}}'],
      ['hours: Day and night', 'hours: Day and night, translations: {cy: {hours: Ddydd a nos}}'],
      [
        'We write to you.',
        'We write to you.\n  translations: {cy: {whatHappensNext: Rydym yn ysgrifennu atoch.}}',
      ],
      ['label: Interpreters}', 'label: Interpreters, translations: {cy: {label: Cyfieithwyr}}}'],
      translated('{cy: {name: Ward Glan yr Afon}, en-x-easyread: {whatItIs: A place to stay.}}'),
      ['service: ward', 'service: ward, note: x, translations: {cy: {note: y}}'],
    );
    assert.deepEqual(trust.urgentHelp.at(-1)?.translations, {cy: {name: 'Tîm argyfwng'}});
    assert.deepEqual(trust.interpreters?.modes[0]?.translations, {cy: {hours: 'Ddydd a nos'}});
    assert.deepEqual(interpreterRequests?.phones[0]?.translations, {cy: {label: 'Cyfieithwyr'}});
    assert.deepEqual(interpreterRequests.translations, {
      cy: {whatHappensNext: 'Rydym yn ysgrifennu atoch.'},
    });
    assert.deepEqual(services[1]?.translations, {
      cy: {name: 'Ward Glan yr Afon'},
      'en-x-easyread': {whatItIs: 'A place to stay.'},
    });
    // What a service is called in Welsh is what it is called wherever another leads to it.
    assert.deepEqual(services[0]?.related[0]?.translations, {
      cy: {name: 'Ward Glan yr Afon', note: 'y'},
    });
  });

  it('keeps translations into a language that the trust has dropped', () => {
    const {services} = read(translated('{pl: {name: Oddział nad rzeką}}'));
    assert.equal(services[1]?.translations?.['pl']?.name, 'Oddział nad rzeką');
  });

  it('offers no interpreters where a file says nothing of them', () => {
    const text = file.replace(/^interpreterRequests:\n(?: .*\n)+/m, '');
    const {trust, interpreterRequests} = parseTrust(text, 'northbank.yaml', env, today);
    assert.deepEqual([trust.interpreters, interpreterRequests], [undefined, undefined]);
  });

  it('tells every mistake of every file at once, with file, line, column and field', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'trusts-'));
    const second = file
      .replace('id: northbank', 'id: southbank')
      .replace('    whoItIsFor: Adults.\n', '');
    await writeFile(
      path.join(folder, 'northbank.yaml'),
      file.replace('kind: crisis-team', 'kind: crisis'),
    );
    await writeFile(
      path.join(folder, 'southbank.yaml'),
      second.replace('name: Crisis team\n', 'name: ""\n'),
    );
    await assert.rejects(loadTrusts(folder, env), (error: TrustFileError) => {
      assert.equal(error.problems.length, 3);
      assert.match(
        error.problems[0]!,
        /^northbank\.yaml, line 22, column 11: services › crisis-team › kind must be one of: crisis-team, /,
      );
      assert.match(
        error.problems[1]!,
        /^southbank\.yaml, line 21, column 11: services › crisis-team › name is empty\. /,
      );
      assert.equal(
        error.problems[2],
        'southbank.yaml, line 20, column 3: services › crisis-team › whoItIsFor is missing. Say who the service is for.',
      );
      return true;
    });
    await rm(folder, {recursive: true});
  });

  it('says so when a folder holds no trust at all', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'trusts-'));
    await assert.rejects(loadTrusts(folder, env), /holds no trust's file/);
    await rm(folder, {recursive: true});
  });

  const mistakes: Record<string, readonly [from: string, to: string, told: RegExp]> = {
    'a misspelt field': ['town: Sunderland', 'toun: Sunderland', /line 26, column 5: .* › toun is not a field that we know/],
    'a field with nothing after it': ['whoItIsFor: Adults.', 'whoItIsFor:', /whoItIsFor is missing/],
    'a number where words are meant': ['name: Riverside Ward', 'name: 4', /name must be text\. Put it in quotes\./],
    'words where a list is meant': ['audiences: [adults]', 'audiences: adults', /must be a list/],
    'a service nobody can reach': ['- {channel: through-team, audience: [new]}', '[]', /waysIn is empty\. Say at least one way/],
    'a related service that is not there': ['service: ward', 'service: wards', /related › item 1 › service is wards, and no service/],
    'a service related to itself': ['service: ward', 'service: crisis-team', /is this very service/],
    'a check that is still to come': ['lastChecked: 2026-11-02', 'lastChecked: 2026-11-23', /is a day that is still to come/],
    'a day that no calendar has': ['lastChecked: 2026-11-02', 'lastChecked: 2026-02-30', /must be a day of the calendar/],
    'a town that nobody knows': ['town: Sunderland', 'town: Sunderlund', /town is not a town that we know/],
    'the same service twice': ['  ward:', '  crisis-team:', /line 34, column 3: this is not YAML\. Map keys must be unique/],
    'a file under another name': ['id: northbank', 'id: southbank', /id must be the file's own name, northbank/],
    'hours that say nothing': ['hours: {always: true}', 'hours: {}', /hours says no time/],
    'hours that leave bank holidays open': [
      'hours: {always: true}',
      "hours: {weekly: [{days: [mon], opens: '09:00', closes: '17:00'}]}",
      /does not say what holds on bank holidays/,
    ],
    'an online referral without what happens next': ['channel: through-team', 'channel: online-referral', /referral is missing/],
    'a setting with the secret that is not set': ['[NORTHBANK_SECRET, ', '[', /names no environment variable that is set\. Set NORTHBANK_SECRET_NEXT\./],
    'a kind of interpreting that is not one': ['mode: telephone', 'mode: phone', /interpreterRequests › modes › item 1 › mode must be one of: telephone, video, /],
    'a kind of interpreting that is listed twice': ['mode: telephone', 'mode: bsl', /modes › item 2 › mode is bsl, which the list has already/],
    'notice that is no number': ['noticeDays: 10', 'noticeDays: ten', /noticeDays must be a number/],
    'notice of no days': ['noticeDays: 10', 'noticeDays: 0', /noticeDays must be 1 at least/],
    'no kind of interpreting': ['modes:\n    - {mode: telephone, hours: Day and night}\n    - {mode: bsl, noticeDays: 10}', 'modes: []', /modes is empty\. Name at least one kind, or leave/],
    'interpreters without what happens next': ['  whatHappensNext: We write to you.\n', '', /interpreterRequests › whatHappensNext is missing\. Say what happens/],
    'a common language that nobody can choose': ['[ar, ckb]', '[ar, kurdish]', /commonLanguages › item 2 must be one of: am, ar, /],
    'a page that no widget has': [SERVICES, signed('referral.dangr'), /^northbank.yaml, line 20, column 3: signLanguage › referral.dangr is not a page of a widget\. The pages are: referral\.danger, /],
    'a video without captions': [SERVICES, signed('referral.danger').replace(/, captions: .*}/, '}'), /signLanguage › referral.danger › item 1 › captions is missing\. Give the web address/],
    'a video that comes unprotected': [SERVICES, signed('referral.danger').replace('https:', 'http:'), /item 1 › video must start with https:/],
    'two videos of a page in one language': [SERVICES, signed('referral.danger').replace(/( *- .*)\n/, '$1\n$1\n'), /item 2 › language is bsl, which the list has already/],
    'pictures that are all one': [SERVICES, `pictures: https://www.northbank.example/easy-read/\n${SERVICES}`, /pictures must have \{name\} in it/],
    'pictures that come unprotected': [SERVICES, `pictures: http://www.northbank.example/{name}.svg\n${SERVICES}`, /pictures must start with https:/],
    'a translation into a language that is none': [...translated('{cym: {name: Ward}}'), /^northbank.yaml, line 38, column 20: services › ward › translations › cym is no language that we have\. The languages are: en, /],
    'a translation into the trust’s own language': [...translated('{en: {name: Ward}}'), /translations › en is the trust’s own language/],
    'a translation of a field that is not one': [...translated('{cy: {nam: Ward}}'), /^northbank.yaml, line 38, column 25: services › ward › translations › cy › nam is not a field that we know/],
    'a translation of a field that is no text': [...translated('{cy: {kind: Ward}}'), /translations › cy › kind is not a field that we know/],
    'a translation of nothing': [...translated('{cy: {area: Gogledd}}'), /translations › cy › area translates nothing\. Write it in the trust’s own language/],
    'a translation that says nothing': [...translated('{cy: {name: ""}}'), /translations › cy › name is empty/],
    'a language with nothing after it': [...translated('{cy: }'), /translations › cy is missing/],
    'a translated list that is shorter': [...translated('{cy: {afterCare: [Un]}}\n    afterCare: [One, Two]'), /cy › afterCare has 1 items, and the trust’s own list has 2/],
    'an origin with a path': ['https://www.northbank.example', 'https://www.northbank.example/a', /must be the start of a web address/],
  }; // prettier-ignore
  for (const [what, [from, to, expected]] of Object.entries(mistakes)) {
    it(`tells a web editor of ${what}`, () => {
      const problems = told([from, to]);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, expected);
    });
  }

  it('never repeats a secret in what it tells', () => {
    const short = {NORTHBANK_SECRET: 'hunter2'};
    assert.throws(
      () => parseTrust(file, 'northbank.yaml', short, today),
      (error: Error) =>
        error.message.includes('shorter than 16') && !error.message.includes('hunter2'),
    );
  });

  const hostile: Record<string, readonly [from: string, to: string, told: RegExp]> = {
    'a link that runs script': ['whoItIsFor: Adults.', 'whoItIsFor: Adults.\n    url: "javascript:alert(1)"', /must be a web address/],
    'a link that carries a page': ['whoItIsFor: Adults.', 'whoItIsFor: Adults.\n    url: "data:text/html,x"', /must be a web address/],
    'a link that looks like another host': ['whoItIsFor: Adults.', 'whoItIsFor: Adults.\n    url: https://www.nhs.uk@evil.example', /must be a web address/],
    'a telephone number with letters': ['01632 960111', '01632 CRISIS', /must be a telephone number/],
    'a telephone number that carries more': ['01632 960111', '"01632 960111;ext=1"', /must be a telephone number/],
    'a name that reads backwards': ['name: Riverside Ward', 'name: "Riverside \\u202Edraw"', /marks that change the direction/],
    'a character that cannot be kept': ['name: Riverside Ward', 'name: "Ward\\0"', /characters that cannot be shown/],
    'a translated name that reads backwards': [...translated('{cy: {name: "Ward \\u202Edraw"}}'), /translations › cy › name has marks that change the direction/],
    'a translation that cannot be kept': [...translated('{cy: {whatItIs: "Ward\\0"}}'), /translations › cy › whatItIs has characters that cannot be shown/],
    'a translation into the name of every object': [...translated('{constructor: {name: Ward}}'), /translations › constructor is no language that we have/],
    'a description of 200,000 characters': ['whatItIs: A ward.', `whatItIs: ${'x'.repeat(200_000)}`, /is longer than 600 characters/],
  }; // prettier-ignore
  for (const [what, [from, to, expected]] of Object.entries(hostile)) {
    it(`B60, B61: refuses ${what}`, () => {
      const problems = told([from, to]);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, expected);
    });
  }

  it('B60: keeps HTML as the text that it is', () => {
    const text = '<img src=x onerror=alert(1)> & more';
    assert.equal(read(['A ward.', JSON.stringify(text)]).services[1]?.whatItIs, text);
    const {services} = read(translated(JSON.stringify({cy: {whatItIs: text}})));
    assert.equal(services[1]?.translations?.['cy']?.whatItIs, text);
  });

  it('ends a file that would unfold without end', () => {
    const bomb = `a: &a [x]\n${[...'bcdefghij'].map((n, i) => `${n}: &${n} [${`*${'abcdefghi'[i]},`.repeat(10)}]`).join('\n')}`;
    assert.throws(() => parseTrust(bomb, 'northbank.yaml', env, today), TrustFileError);
  });
});
