/**
 * What the documentation names is what the code has.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import {interpreterRequest, referral} from '../packages/contract/src/index.ts';
import {pictures} from '../packages/elements/src/aids/easy-read/pictures.ts';
import {parseTrust} from '../packages/server/src/trusts/trust-config.ts';
import {DEFAULT_RATE_LIMITS} from '../packages/server/src/guards/rate-limit.ts';
import {build, targetLocales} from './build.mjs';
import {filesIn, root} from './files.mjs';

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['docs', 'examples', 'packages'].flatMap((folder) => filesIn(folder, /\.md$/)),
];
const code = /** @param {string} folder */ (folder) =>
  filesIn(folder, /(?<!\.test)\.ts$/)
    .map(read)
    .join('\n');

before(() => build('manifest'));

describe('docs/elements.md', () => {
  const page = read('docs/elements.md');

  it('has every attribute of every element', () => {
    const common = rowsOf(page, '| attribute ').map(([name]) => name);
    let element = '';
    const listed = rowsOf(page, '| element ').flatMap(([tag, attribute]) => {
      element = tag || element;
      return attribute ? [`${element} ${attribute}`] : [];
    });
    const declared = elements().flatMap(({tag, attributes}) =>
      attributes.flatMap((name) =>
        common.includes(name) && tag !== 'trust-exit-page' ? [] : [`${tag} ${name}`],
      ),
    );
    // Every element takes it, the exit button too.
    const isNew = (/** @type {string} */ one) => one !== 'trust-exit-page api';
    assert.deepEqual(listed.sort(), declared.filter(isNew).sort());
  });

  it('says that every property is an attribute, and which are not', () => {
    const properties = elements().flatMap(({properties}) => properties);
    const without = new Set(properties.filter(({attribute}) => !attribute).map(({name}) => name));
    assert.deepEqual([...without].sort(), ['client', 'token']);
    assert.match(page, /Two properties have no attribute[^]*`client`[^]*the `token`/);
  });

  it('has every event', () => {
    const events = [...read('packages/elements/src/events.ts').matchAll(/type = '([\w-]+)'/g)];
    assert.deepEqual(
      rowsOf(page, '| event ').map(([name]) => name),
      events.map(([, name]) => name),
    );
  });
});

describe('docs/styling.md', () => {
  it('has every custom property with its default', () => {
    const tokens = read('packages/elements/src/styles/tokens.ts').matchAll(
      /var\((--[\w-]+), (.+)\)/g,
    );
    assert.deepEqual(
      rowsOf(read('docs/styling.md'), '| property ').map(([name, value]) => [name, value]),
      [...tokens].map(([, name, value]) => [name, value]),
    );
  });
});

describe('docs/sign-language.md', () => {
  it('has every page of every form', () => {
    const page = read('docs/sign-language.md');
    for (const {id, pages} of [referral, interpreterRequest]) {
      const [, line = ''] =
        new RegExp(`^- \`${id}\\.\` and (.+(?:\\n  .+)*)`, 'm').exec(page) ?? [];
      const listed = [...line.matchAll(/`(\w+)`/g)].map(([, name]) => name);
      assert.deepEqual(listed, [...Object.keys(pages), 'check', 'received']);
    }
  });
});

describe('docs/easy-read.md', () => {
  it('has every picture with what it shows', () => {
    assert.deepEqual(
      rowsOf(read('docs/easy-read.md'), '| picture '),
      Object.entries(pictures).map(([name, {description}]) => [name, description]),
    );
  });
});

describe('docs/languages.md', () => {
  it('has every language', () => {
    const listed = rowsOf(read('docs/languages.md'), '| code ').flatMap(([one, , two]) => [
      one,
      two,
    ]);
    assert.deepEqual(listed.sort(), targetLocales().sort());
  });
});

describe('docs/running-the-service.md', () => {
  const page = read('docs/running-the-service.md');

  it('has every setting', () => {
    const files = ['settings.ts', 'sign-in/read-settings.ts'];
    const settings = files
      .map((file) => read(`packages/server/src/${file}`))
      .join('\n')
      .matchAll(/(?:env\['|whole\(')([A-Z_]+)'/g);
    const names = new Set([...settings].map(([, name]) => name));
    const listed = rowsOf(page, '| setting ').map(([name]) => name);
    assert.deepEqual(listed.sort(), [...names].sort());
  });

  it('has every event of the log', () => {
    const events = code('packages/server/src').matchAll(/log\.(info|warn|error)\('([\w.]+)'/g);
    const logged = new Set([...events].map(([, level, name]) => `${level} ${name}`));
    const listed = rowsOf(page, '| event ').flatMap(([names = '', level]) =>
      names.split(', ').map((name) => `${level} ${name}`),
    );
    assert.deepEqual(listed.sort(), [...logged].sort());
  });

  it('has the rate limits as they are', () => {
    assert.deepEqual(
      rowsOf(page, '| what ', 2).map(([, burst, perSecond]) => [Number(burst), Number(perSecond)]),
      Object.values(DEFAULT_RATE_LIMITS).map(({burst, perSecond}) => [burst, perSecond]),
    );
  });

  it('shows a trust’s file with which the service starts', () => {
    const [, yaml = ''] = /^```yaml\n([^]*?)^```/m.exec(page) ?? [];
    const secret = 'a-secret-that-opens-nothing';
    const {services} = parseTrust(yaml, 'northbank.yaml', {NORTHBANK_SECRET: secret}, new Date());
    assert.equal(services.length, 1);
  });
});

describe('docs/safety.md', () => {
  it('names only tests that there are', () => {
    const tests = ['examples', 'packages']
      .flatMap((folder) => filesIn(folder, /\.(test|suite)\.ts$/))
      .map(read)
      .join('\n');
    const ids = new Set(read('docs/safety.md').match(/\b[BNPAH]\d\d\b/g));
    assert.ok(ids.size > 20);
    for (const id of ids)
      assert.match(tests, new RegExp(`(describe|it|onBothDatabases)\\([^\n]*${id}`));
  });
});

describe('README.md', () => {
  it('has every element', () => {
    const listed = rowsOf(read('README.md'), '| element ').map(([tag]) => tag);
    assert.deepEqual(
      listed.sort(),
      elements()
        .map(({tag}) => tag)
        .sort(),
    );
  });
});

describe('every page', () => {
  it('leads only to what is there', () => {
    for (const page of pages) {
      for (const [, link = ''] of read(page).matchAll(/\]\(([^)]+)\)/g)) {
        if (/^https?:/.test(link)) continue;
        const [file = '', anchor] = link.split('#');
        const target = file ? path.posix.join(path.posix.dirname(page), file) : page;
        assert.ok(existsSync(path.join(root, target)), `${page}: ${link}`);
        if (anchor) assert.ok(anchorsOf(read(target)).includes(anchor), `${page}: ${link}`);
      }
    }
  });

  it('names only scripts that there are', () => {
    const {scripts} = JSON.parse(read('package.json'));
    for (const page of pages) {
      for (const [, script = ''] of read(page).matchAll(/\bnpm run ([\w:-]+)/g))
        assert.ok(script in scripts, `${page}: npm run ${script}`);
    }
  });
});

/**
 * The cells of each row under a table's head, without marks of code.
 *
 * @param {string} page
 * @param {string} head how the first line of the table begins
 * @param {number} [which] where several begin so: the first is 1
 */
function rowsOf(page, head, which = 1) {
  const [, after = ''] = page
    .split(new RegExp(`^(?=${head.replace('|', '\\|')})`, 'm'))
    .slice(which - 1);
  const [table = ''] = after.split('\n\n');
  return table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replace(/[`<>]/g, '').trim()),
    );
}

/** @returns {{tag: string, attributes: string[], properties: {name: string, attribute?: string}[]}[]} */
function elements() {
  const {modules} = JSON.parse(read('packages/elements/custom-elements.json'));
  const tags = [...read('packages/elements/src/loader.ts').matchAll(/'(trust-[\w-]+)': \(\)/g)];
  return tags.map(([, tag = '']) => {
    const name = tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
    const {attributes, members} = modules
      .flatMap((/** @type {any} */ {declarations}) => declarations)
      .find((/** @type {any} */ declaration) => declaration.name === name);
    return {
      tag,
      attributes: attributes.map((/** @type {any} */ attribute) => attribute.name),
      properties: members.filter(
        (/** @type {any} */ {kind, privacy = 'public'}) => kind === 'field' && privacy === 'public',
      ),
    };
  });
}

/** How GitHub makes anchors of headings. @param {string} page */
function anchorsOf(page) {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
