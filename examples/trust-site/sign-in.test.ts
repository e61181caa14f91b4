import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';

import type {Session} from '@trust-widgets/contract';
import {PATIENTS} from '@trust-widgets/example-sign-in';

import {type Demo, startDemo} from './serve.ts';

interface Cookie {
  readonly pair: string;
  readonly path: string;
}

/** A browser without script: it keeps cookies by origin and path, and follows where it is sent. */
class Browser {
  readonly #jars = new Map<string, Map<string, Cookie>>();
  url = '';

  /** Opens an address, and gives the answer at the end of all redirects. */
  async open(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.url || undefined);
    this.url = url.href;
    const jar = this.#jars.get(url.origin) ?? new Map<string, Cookie>();
    this.#jars.set(url.origin, jar);
    const headers = new Headers(init.headers);
    const sent = [...jar.values()].filter(({path}) => url.pathname.startsWith(path));
    headers.set('Cookie', sent.map(({pair}) => pair).join('; '));
    const response = await fetch(url, {...init, headers, redirect: 'manual'});
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', name = '', value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      const path = /;\s*path=([^;]*)/i.exec(cookie)?.[1] ?? '/';
      if (value === '') jar.delete(name + path);
      else jar.set(name + path, {pair, path});
    }
    const next = response.headers.get('location');
    return next === null ? response : this.open(next);
  }
}

describe('the demonstration’s issuer', () => {
  let demo: Demo;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'issuer-'));
    demo = await startDemo({folder, port: 0});
  });
  after(async () => {
    await demo.stop();
    await rm(folder, {recursive: true});
  });

  const choose = async (browser: Browser, patient: string) => {
    const chooser = await browser.open(`${demo.site}/v1/sign-in?return=/v1-is-no-page`);
    assert.equal(chooser.status, 200);
    const page = await chooser.text();
    assert.match(page, /Choose an invented patient/);
    assert.match(page, /Demonstration\./);
    const body = new URLSearchParams({patient});
    return {page, answer: await browser.open(browser.url, {method: 'POST', body})};
  };
  const session = async (browser: Browser) =>
    (await (await browser.open(`${demo.site}/v1/session`)).json()) as Session;

  for (const {id, vectorOfTrust} of PATIENTS) {
    const isProven = vectorOfTrust.startsWith('P9');
    it(`${isProven ? 'signs in' : 'A04: proves too little of'} ${id}`, async () => {
      const browser = new Browser();
      const {answer} = await choose(browser, id);
      if (isProven) assert.equal(browser.url, `${demo.site}/v1-is-no-page`);
      else assert.equal(answer.status, 403);
      assert.equal((await session(browser)).signedIn, isProven);
    });
  }

  it('brings back whoever does not want to sign in', async () => {
    const browser = new Browser();
    await choose(browser, '');
    assert.equal(browser.url, `${demo.site}/v1-is-no-page`);
    assert.equal((await session(browser)).signedIn, false);
  });

  it('signs in another person after somebody has signed in', async () => {
    const browser = new Browser();
    await choose(browser, 'sian');
    const {account} = await session(browser);
    await choose(browser, 'yusuf');
    const next = await session(browser);
    assert.equal(next.signedIn, true);
    assert.notEqual(next.account, account);
  });

  it('has pages on which nothing runs', async () => {
    const browser = new Browser();
    const {page} = await choose(browser, 'sian');
    assert.doesNotMatch(page, /<script|<style|\sstyle=|\son\w+=/);
    for (const address of ['/', '/choose/unknown', '/auth?client_id=unknown']) {
      const answer = await new Browser().open(demo.issuer.origin + address);
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.match(await answer.text(), /Demonstration\./);
    }
  });

  it('knows patients whom nobody is, by numbers that nobody has', () => {
    for (const {nhsNumber} of PATIENTS) {
      const digits = [...nhsNumber.replaceAll(' ', '')].map(Number);
      const sum = digits.slice(0, 9).reduce((all, digit, at) => all + digit * (10 - at), 0);
      assert.match(nhsNumber, /^999 /);
      assert.equal((11 - (sum % 11)) % 11, digits[9]);
    }
  });
});
