import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {Service, ServicePage, type Trust} from '@trust-widgets/contract';

import {type Demo, startDemo} from './serve.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Numbers that Ofcom keeps free for drama, and the national ones that are real on purpose. */
const DRAMA = [
  /^01632960\d{3}$/,
  /^02079460\d{3}$/,
  /^02896496\d{3}$/,
  /^07700900\d{3}$/,
  /^0808157(0\d{3})$/,
];
const NATIONAL = ['999', '111', '08088088000', '1800108088088000'];

function isHarmless(number: string): boolean {
  const digits = number.replace(/\s/g, '');
  if (NATIONAL.includes(digits)) return true;
  return DRAMA.some((drama) => drama.test(digits.replace(/^18001(?=0)/, '')));
}

/** Finds what reads like a telephone number: long enough not to be a year, a time or a count. */
function numbersIn(text: string): string[] {
  return (
    text.match(/(?<![\w.#-])(?:\+44|0|18001)[\d ]{7,}\d|\b(?:999|111|112|101|116 ?123)\b/g) ?? []
  );
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe('the demonstration', () => {
  let demo: Demo;
  let folder: string;
  const pages = new Map<string, {response: Response; text: string}>();

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'demonstration-'));
    demo = await startDemo({folder, port: 0});
    // Every page that can be reached from the first.
    const toVisit = ['/'];
    for (const address of toVisit) {
      if (pages.has(address)) continue;
      const response = await fetch(demo.site + address);
      const text = await response.text();
      pages.set(address, {response, text});
      for (const [, href] of text.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
        if (href?.startsWith('/')) toVisit.push(href);
      }
    }
  });
  after(async () => {
    await demo.stop();
    await rm(folder, {recursive: true});
  });
  /** The site's own. Addresses without a slash at their end are the service's, which has tests of its own. */
  const ownPages = () => [...pages].filter(([address]) => address.endsWith('/'));

  it('shows every page that another page leads to', () => {
    assert.ok(pages.size >= 10, [...pages.keys()].join(' '));
    for (const [address, {response}] of pages) assert.equal(response.status, 200, address);
  });

  it('keeps every page, and whatever it loads, to its own origin', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; media-src 'self'; " +
      "require-trusted-types-for 'script'; trusted-types trust-widgets; base-uri 'none'; form-action 'self'; " +
      "frame-ancestors 'none'";
    for (const [address, {response, text}] of ownPages()) {
      assert.equal(response.headers.get('content-security-policy'), policy, address);
      assert.doesNotMatch(text, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/, address);
      for (const [, source = ''] of text.matchAll(
        /<(?:script|img|link)\b[^>]*\s(?:src|href)="([^"]+)"/g,
      )) {
        assert.match(source, /^\//, address);
        if (source.startsWith('/widgets/')) continue;
        assert.equal((await fetch(`${demo.site}${source}`)).status, 200, `${source} on ${address}`);
      }
    }
  });

  it('puts in what pages share, and leaves no trace of how', () => {
    for (const [address, {text}] of ownPages()) {
      assert.doesNotMatch(text, /#include/, address);
      assert.match(text, /<title>[^<]+<\/title>/, address);
      assert.match(text, /Demonstration\.|Arddangosiad\.|عرض توضيحي\./, address);
    }
  });

  it('gives somebody without script the emergency number, the team’s phone and its text, in words of their language', () => {
    const expected: Record<string, readonly string[]> = {
      '/northbank/refer/': ['999', '111', '0808 157 0111', '07700 900111'],
      '/northbank/cy/refer/': ['999', '111', '0808 157 0111', '07700 900111', 'ffoniwch'],
      '/northbank/ar/refer/': ['999', '111', '0808 157 0111', '07700 900111', 'اتصل'],
      '/northbank/interpreter/': ['999', '0808 157 0111', '07700 900111', '07700 900121', 'Deaf'],
      '/northbank/cy/interpreter/': [
        '999',
        '0808 157 0111',
        '07700 900111',
        '07700 900121',
        'Fyddar',
      ],
      '/northbank/ar/interpreter/': ['999', '0808 157 0111', '07700 900111', '07700 900121', 'أصم'],
      '/northbank/services/': ['999', '111', '0808 157 0111', '07700 900111'],
      '/loughside/refer/': ['999', '0808 808 8000', '18001 0808 808 8000', '028 9649 6111'],
      '/loughside/interpreter/': ['999', '0808 808 8000', '028 9649 6111', '07700 900621'],
    };
    for (const [address, words] of Object.entries(expected)) {
      const [, inside = ''] =
        /<trust-(?:interpreter-request|referral|service-directory)[^>]*>([^]*?)<\/trust-/.exec(
          pages.get(address)!.text,
        ) ?? [];
      for (const word of words) assert.ok(inside.includes(word), `${word} on ${address}`);
    }
  });

  it('names the language and the direction of each page', () => {
    const tag = (address: string) => /<html[^>]*>/.exec(pages.get(address)!.text)?.[0];
    assert.equal(tag('/northbank/refer/'), '<html lang="en">');
    assert.equal(tag('/northbank/cy/refer/'), '<html lang="cy">');
    assert.equal(tag('/northbank/ar/refer/'), '<html lang="ar" dir="rtl">');
  });

  it('has each page in every language of the trust, whose words around the widgets say that they are English', async () => {
    for (const [address, tag] of [
      ['/northbank/ur/refer/', '<html lang="ur" dir="rtl">'],
      ['/northbank/zh-Hans/passport/', '<html lang="zh-Hans" dir="ltr">'],
      ['/northbank/en-x-easyread/interpreter/', '<html lang="en-x-easyread" dir="ltr">'],
      ['/loughside/pl/refer/', '<html lang="pl" dir="ltr">'],
    ] as const) {
      const text = await (await fetch(demo.site + address)).text();
      assert.ok(text.includes(tag), address);
      assert.match(text, /<h1 lang="en" dir="ltr">/);
      assert.doesNotMatch(text, /<(header|main|trust-[a-z-]+|body)[^>]* lang=/);
    }
    for (const address of ['/northbank/de/refer/', '/northbank/ur/icon.svg'])
      assert.equal((await fetch(demo.site + address)).status, 404, address);
  });

  it('has a page for every service that takes online referrals, where its widgets lead', async () => {
    for (const [, {text}] of pages) {
      for (const [, trust, template] of text.matchAll(/trust="(\w+)"[^>]*\srefer-url="([^"]+)"/g)) {
        const answer = await fetch(
          `${demo.site}/v1/trusts/${trust}/services?way-in=online-referral`,
        );
        const {services} = ServicePage.parse(await answer.json());
        assert.ok(services.length > 0);
        for (const {id} of services) {
          const page = await fetch(demo.site + template!.replace('{service}', id));
          assert.equal(page.status, 200, id);
          assert.ok((await page.text()).includes(`service="${id}"`), id);
        }
      }
    }
  });

  it('never shows a number that could ring at a stranger’s, nor one that a tap would dial', async () => {
    const files = [
      ...(await filesIn(path.join(here, 'pages'))).filter((file) => file.endsWith('.html')),
      ...(await filesIn(path.join(here, 'trusts'))),
    ];
    let found = 0;
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      assert.doesNotMatch(text, /tel:|sms:/, file);
      for (const number of numbersIn(text)) {
        found += 1;
        assert.ok(isHarmless(number), `${number} in ${path.basename(file)}`);
      }
    }
    assert.ok(found > 100, `only ${found} numbers were looked at`);
  });

  it('sends e-mail and links of invented services nowhere', async () => {
    for (const file of await filesIn(path.join(here, 'trusts'))) {
      const text = await readFile(file, 'utf8');
      for (const [, host] of text.matchAll(/(?:@|https?:\/\/)([\w.-]+)/g)) {
        assert.match(host!, /(^|\.)example\.com$|^localhost$/, `${host} in ${path.basename(file)}`);
      }
    }
  });

  it('B59: gives nothing that lies outside its pages', async () => {
    const raw = (address: string) =>
      new Promise<number>((resolve, reject) => {
        const {hostname, port} = new URL(demo.site);
        http
          .get({hostname, port, path: address}, (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
          })
          .on('error', reject);
      });
    const outside = [
      '/../serve.ts',
      '/%2e%2e/serve.ts',
      '/..%2fserve.ts',
      '/..%5cserve.ts',
      '/%00',
      '/%ff',
      '//etc/passwd',
      '/parts/head.html',
      '/northbank/parts/header.html',
      '/_redirects',
      '/nowhere/',
    ];
    for (const address of outside) assert.equal(await raw(address), 404, address);
    assert.equal((await fetch(demo.site, {method: 'POST'})).status, 405);
  });

  it('carries a referral from the trust’s page to the team’s own system, once', async () => {
    const key = randomUUID();
    const send = () =>
      fetch(`${demo.site}/v1/trusts/northbank/referrals`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', 'Idempotency-Key': key, Origin: demo.site},
        body: JSON.stringify({
          service: 'crisis-team',
          language: 'ar',
          answers: {
            danger: 'no',
            referrer: 'self',
            name: 'Suharto',
            urgentContact: 'phone',
            phone: '07700 900123',
            whereabouts: 'say-later',
            whatIsHappening: 'I can’t sleep and I am frightened.',
            consent: 'yes',
          },
        }),
      });
    const first = await send();
    assert.equal(first.status, 201);
    const {reference} = (await first.json()) as {reference: string};
    assert.equal(((await (await send()).json()) as {reference: string}).reference, reference);

    const arrived = () =>
      demo.receiver.arrivals().filter(({delivery}) => delivery.reference === reference);
    for (let tries = 0; arrived().length === 0 && tries < 200; tries += 1) await wait(50);
    assert.equal(arrived().length, 1);
    assert.equal(arrived()[0]?.delivery.answers?.['name'], 'Suharto');
    assert.match(await (await fetch(demo.receiver.origin)).text(), new RegExp(reference));
  });

  it('leaves a service that takes no new people to their doctor', async () => {
    const answer = await fetch(`${demo.site}/v1/trusts/loughside/services/crisis-response`);
    const {waysIn} = Service.parse(await answer.json());
    assert.equal(waysIn[0]?.channel, 'gp');
    assert.equal(waysIn.at(-1)?.channel, 'emergency-department');
    const trust = (await (await fetch(`${demo.site}/v1/trusts/loughside`)).json()) as Trust;
    assert.equal(trust.demo, true);
  });

  it('has services of every kind that people look for', async () => {
    const kinds = new Set<string>();
    let count = 0;
    for (const trust of ['northbank', 'loughside']) {
      let cursor = '';
      do {
        const answer = await fetch(`${demo.site}/v1/trusts/${trust}/services?cursor=${cursor}`);
        const page = ServicePage.parse(await answer.json());
        for (const {kind} of page.services) kinds.add(kind);
        count += page.services.length;
        cursor = page.nextCursor ?? '';
      } while (cursor !== '');
    }
    assert.ok(count >= 30, String(count));
    assert.equal(kinds.size, 22, [...kinds].join(' '));
  });

  it('finds the crisis team by the words that people have for it', async () => {
    for (const q of [
      'home treatment',
      'psychosis',
      'hearing voices',
      'nervous breakdown',
      'argyfwng',
      'crissis',
    ]) {
      const answer = await fetch(
        `${demo.site}/v1/trusts/northbank/services?q=${encodeURIComponent(q)}`,
      );
      const {services} = ServicePage.parse(await answer.json());
      assert.ok(
        services.slice(0, 2).some(({id}) => id === 'crisis-team'),
        q,
      );
    }
  });
});
