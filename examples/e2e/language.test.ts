import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';

import {setStage, type Stage, type Visitor} from './visitor.ts';

const list = 'trust-language-picker select';

describe('choosing a language', () => {
  let stage: Stage;
  let visitor: Visitor;

  before(async () => {
    stage = await setStage();
  });
  afterEach(() => visitor.leave());
  after(() => stage.stop());

  const chosen = () => visitor.page.locator(list).inputValue();
  const exit = (words: string) =>
    visitor.page.locator('trust-exit-page .exit', {hasText: words}).waitFor();

  it('changes every widget, keeps what was typed, and is remembered on the next page', async () => {
    visitor = await stage.visit('/northbank/refer/');
    await visitor.choose('#danger', 1);
    await visitor.next();
    await visitor.choose('#referrer');
    await visitor.next();
    await visitor.write('#name', 'Siân');
    await visitor.page.locator(list).selectOption('cy');
    await exit('Gadael y dudalen hon');
    assert.equal(await visitor.page.locator('#name').inputValue(), 'Siân');
    await visitor.page.goto(`${stage.demo.site}/northbank/services/`);
    await exit('Gadael y dudalen hon');
    assert.equal(await chosen(), 'cy');
    assert.deepEqual(visitor.complaints, []);
  });

  it('is done with the keyboard', async () => {
    visitor = await stage.visit('/northbank/services/');
    await visitor.tabTo(list);
    await visitor.page.keyboard.press('C');
    await exit('Gadael y dudalen hon');
  });

  it('says so when the language does not come, and shows the one that is spoken', async () => {
    visitor = await stage.visit('/northbank/services/');
    await visitor.page.locator(list).waitFor();
    await visitor.page.route(/\/widgets\/cy-/, (route) => route.abort());
    await visitor.page.locator(list).selectOption('cy');
    await visitor.page
      .locator('trust-language-picker [role=status]', {hasText: 'did not change'})
      .waitFor({state: 'attached'});
    assert.equal(await chosen(), 'en');
    await exit('Exit this page');
  });
});
