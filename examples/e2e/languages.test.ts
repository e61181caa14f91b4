import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {directionOf} from '@trust-widgets/contract';
import type {Request} from 'playwright-core';

import {Asker} from './asker.ts';

import {fromContact, NAME, toName} from './refer.ts';
import {languages, Translation} from './sentences.ts';
import {setStage, type Stage, until, type Visitor} from './visitor.ts';

const picker = 'trust-language-picker select';
const WORDS = 'Canary: my two children.';

describe('in the language that somebody reads', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.stop());

  /** Waits for what was delivered under a reference. */
  async function delivered(reference: string) {
    const find = () =>
      stage.demo.receiver.arrivals().find(({delivery}) => delivery.reference === reference);
    await until('it arrives', () => find() !== undefined);
    return find()!.delivery;
  }

  for (const code of ['cy', 'ur', 'zh-Hans', 'en-x-easyread']) {
    const translation = new Translation(code);
    const isSpoken = async ({page, form}: Visitor) => {
      const widget = page.locator(`${form} .widget[lang="${code}"][dir=${directionOf(code)}]`);
      await widget.waitFor();
      assert.deepEqual(await translation.leftInEnglish(page), []);
    };
    const isFine = async (visitor: Visitor) => {
      await isSpoken(visitor);
      assert.deepEqual(await visitor.barriers(), []);
    };

    /** Sends what was written: the service, the receipt and whoever takes it know the language. */
    const isSent = async (visitor: Visitor, title: string) => {
      const sent = visitor.page.waitForRequest((request) => request.method() === 'POST');
      const reference = await visitor.send();
      assert.equal(await (await sent).headerValue('accept-language'), code);
      const receipt = visitor.page.locator(`${visitor.form} #receipt`);
      assert.equal(await receipt.innerText(), translation.of(title));
      await isFine(visitor);
      assert.equal((await delivered(reference)).language, code);
    };

    it(`a referral is made on a page in it: ${code}`, async () => {
      const visitor = await stage.visit(`/northbank/${code}/refer/`);
      const {page} = visitor;
      await page.locator('#step', {hasText: translation.of('referral.danger.label')}).waitFor();
      await isFine(visitor);
      await visitor.page.keyboard.press('Tab');
      await visitor.press(`${visitor.form} form .button`);
      await page
        .locator('#summary', {hasText: translation.of('referral.danger.missing')})
        .waitFor();
      await isSpoken(visitor);
      await toName(visitor);
      await isSpoken(visitor);
      await visitor.write(`${visitor.form} #name`, NAME);
      await visitor.next();
      await isSpoken(visitor);
      await fromContact(visitor);
      await isFine(visitor);
      await isSent(visitor, 'referral.receipt.title');
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    });

    it(`an interpreter is asked for, and a passport begun, by whoever chose it, and no address tells: ${code}`, async () => {
      const asker = await Asker.arrive(stage, 'northbank');
      const {visitor, page} = asker;
      await page.locator(picker).selectOption(code);
      await isSpoken(visitor);
      await asker.kind('telephone');
      await isSpoken(visitor);
      await asker.choose('asker');
      await asker.choose('forWhom');
      await asker.next();
      await isSpoken(visitor);
      await asker.language('ckb');
      await asker.next();
      await isSpoken(visitor);
      await asker.choose('whenNeeded', 1);
      await asker.next();
      await asker.write('name', NAME);
      await asker.next();
      await asker.byEmail(2);
      await isSpoken(visitor);
      await asker.next();
      await asker.choose('consent');
      await asker.next();
      await isFine(visitor);
      await isSent(visitor, 'interpreter.receipt.title');

      visitor.form = 'trust-health-passport';
      await page.goto(`${stage.demo.site}/northbank/passport/`);
      await visitor.press(`${visitor.form} #sign-in`);
      await page.getByRole('button', {name: /Agnieszka/}).press('Enter');
      await visitor.press(`${visitor.form} #to-matters`);
      await visitor.tabTo(`${visitor.form} #whatMatters`);
      // Somebody wrote there before, in another language.
      await page.keyboard.press('Control+A');
      await page.keyboard.type(WORDS);
      await isFine(visitor);
      await visitor.press(`${visitor.form} form .button`);
      await page.locator(`${visitor.form} #to-matters`).waitFor();
      await isFine(visitor);
      await visitor.press(`${visitor.form} #to-matters`);
      assert.equal(await page.locator(`${visitor.form} #whatMatters`).inputValue(), WORDS);

      const files = new RegExp(`/widgets/${code}[.-]`);
      const addresses = [page.url(), ...asker.asked].filter((address) => !files.test(address));
      for (const address of addresses) assert.doesNotMatch(address, new RegExp(`\\b${code}\\b`));
      assert.doesNotMatch(await asker.visitor.traces(), /Canary/);
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    });
  }

  it('no file of a language is loaded for English, and of none but its own for another', async () => {
    for (const code of ['en', 'ur']) {
      const visitor = await stage.visit(`/northbank/${code === 'en' ? '' : `${code}/`}refer/`);
      await visitor.page.locator(`${visitor.form} .widget[lang="${code}"]`).waitFor();
      await visitor.page.waitForLoadState('networkidle');
      const loaded = await visitor.page.evaluate(() =>
        performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname),
      );
      const isOf = (language: string) => (path: string) =>
        new RegExp(`^/widgets/${language}[.-]`).test(path);
      const read = languages.filter((language) => loaded.some(isOf(language)));
      assert.deepEqual(read, code === 'en' ? [] : [code]);
      await visitor.leave();
    }
  });

  it('all that was typed stays when the language changes, and nothing but its sentences is asked for', async () => {
    const visitor = await stage.visit('/northbank/refer/');
    const {page, form} = visitor;
    await toName(visitor);
    await visitor.write(`${form} #name`, NAME);
    await visitor.next();
    await visitor.choose(`${form} #urgentContact`);
    await visitor.write(`${form} #phone`, '07700 9');
    await page.keyboard.press('Tab');
    await page.waitForLoadState('networkidle');
    for (const code of ['ur', 'zh-Hans', 'cy', 'en']) {
      const asked: string[] = [];
      const keep = (request: Request) => asked.push(new URL(request.url()).pathname);
      page.on('request', keep);
      await page.locator(picker).selectOption(code);
      await page.locator(`${form} .widget[lang="${code}"]`).waitFor();
      await page.waitForLoadState('networkidle');
      page.off('request', keep);
      assert.deepEqual(asked.length > 0, code !== 'en');
      for (const path of asked) assert.match(path, new RegExp(`^/widgets/${code}[.-]`));
      assert.equal(await page.locator(`${form} #phone`).inputValue(), '07700 9');
      assert.equal(await page.locator(`${form} #urgentContact`).isChecked(), true);
    }
    await page.locator(picker).selectOption('en-x-easyread');
    await page.locator(`${form} .widget[lang="en-x-easyread"]`).waitFor();
    // Some of Easy Read is said as in English: the eye that finds none of it in Welsh does see it.
    assert.notDeepEqual(await new Translation('cy').leftInEnglish(page), []);
    await visitor.press(`${form} .back`);
    assert.equal(await page.locator(`${form} #name`).inputValue(), NAME);
    await visitor.leave();
  });
});
