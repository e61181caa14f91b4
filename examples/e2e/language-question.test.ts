import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {Asker} from './asker.ts';
import {setStage, type Stage} from './visitor.ts';

describe('the question for which language to find an interpreter', () => {
  let stage: Stage;
  let asker: Asker;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.stop());

  for (const [where, device, role] of [
    ['by typing where there is a mouse', {}, 'combobox'],
    ['in the browser’s own list on a telephone', {hasTouch: true, isMobile: true}, null],
  ] as const) {
    it(`finds a language ${where}`, async () => {
      asker = await Asker.arrive(stage, 'northbank', '', device);
      await asker.kind('telephone');
      await asker.choose('asker');
      await asker.choose('forWhom');
      // A question stays what it was drawn as, so what it is drawn with has to be there before.
      const address = await asker.page.waitForFunction(
        () =>
          performance
            .getEntriesByType('resource')
            .find(({name}) => /\/combobox-field-[^/]*\.js$/.test(name))?.name,
      );
      await asker.page.evaluate((file) => import(file!) as Promise<unknown>, address);
      await asker.next();
      assert.equal(await asker.page.locator(asker.question('language')).getAttribute('role'), role);
      await asker.language('pnb');
      await asker.next();
      assert.match(await asker.visitor.heading(), /When and where/);
      await asker.visitor.leave();
    });
  }

  it('finds a language by typing also when the person was quicker than the line', async () => {
    asker = await Asker.arrive(stage, 'northbank');
    let come = (): void => {};
    const isSlow = new Promise<void>((resolve) => (come = resolve));
    await asker.page.route(/\/later-[^/]*\.js$/, async (route) => {
      await isSlow;
      await route.continue();
    });
    const typing = asker.page.waitForResponse(/\/combobox-field-[^/]*\.js$/);
    await asker.kind('telephone');
    come();
    await asker.page.evaluate((file) => import(file) as Promise<unknown>, (await typing).url());
    await asker.choose('asker');
    await asker.choose('forWhom');
    await asker.next();
    await asker.page.locator(`${asker.question('language')}[role=combobox]`).waitFor();
    await asker.visitor.leave();
  });
});
