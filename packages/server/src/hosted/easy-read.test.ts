import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {madeUpTrust} from '../testing/made-up-trust.ts';
import {PlainBrowser} from '../testing/plain-browser.ts';
import {startTestService, type TestService} from '../testing/test-service.ts';

const made = madeUpTrust();
const northbank = madeUpTrust('northbank', {
  trust: {
    ...made.trust,
    languages: ['en', 'en-x-easyread'],
    pictures: 'https://pictures.northbank.example/easy-read/{name}.svg',
  },
});

describe('a form without script, in Easy Read', () => {
  let service: TestService;

  before(async () => {
    service = await startTestService({trusts: [northbank]});
  });
  after(() => service.stop());

  const open = (language: string) =>
    new PlainBrowser(service, {'Accept-Language': language}).open('/northbank/interpreter');
  const pictures = ({html}: PlainBrowser) => html.match(/<svg class="picture"/g)?.length ?? 0;
  const styles = async ({html}: PlainBrowser) => {
    const [address] = /\/forms\/form-\w+\.css/.exec(html) ?? [''];
    return (await fetch(new URL(address, service.origin))).text();
  };

  it('has a picture at the numbers, at each heading and at each question', async () => {
    const browser = await open('en-x-easyread');
    assert.equal(pictures(browser), 2);
    await browser.press(undefined, {mode: 'face-to-face'});
    assert.equal(browser.page, 'asker');
    assert.equal(pictures(browser), 4);
    assert.doesNotMatch(browser.html, /<!--|style=/);
  });

  it('is larger by a style sheet of its own, which other languages do not load', async () => {
    assert.match(await styles(await open('en-x-easyread')), /\[lang='en-x-easyread'\] \.sheet/);
    const english = await open('en');
    assert.equal(pictures(english), 0);
    const usual = await styles(english);
    assert.match(usual, /\.sheet/);
    assert.doesNotMatch(usual, /easyread/);
  });

  it('lets the widget on its first page show the trust’s own pictures', async () => {
    const policyOf = ({response}: PlainBrowser) =>
      response.headers.get('content-security-policy') ?? '';
    const browser = await open('en-x-easyread');
    assert.match(policyOf(browser), /; img-src 'self' data: https:\/\/pictures.northbank.example;/);
    await browser.press(undefined, {mode: 'face-to-face'});
    assert.match(policyOf(browser), /; img-src 'self' data:;/);
  });
});
