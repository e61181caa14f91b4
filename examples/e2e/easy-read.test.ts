import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {setStage, type Stage} from './visitor.ts';

describe('the pictures of Easy Read', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage();
  });
  after(async () => {
    await stage.stop();
  });

  it('come whole out of the build: each shape stands by itself, and can be seen', async () => {
    const visitor = await stage.visit('/northbank/en-x-easyread/refer/');
    const picture = visitor.page.locator('trust-referral form svg').first();
    await picture.waitFor();
    const shapes = await picture.evaluate((svg) => ({
      all: svg.querySelectorAll('circle, path, rect').length,
      nested: svg.querySelectorAll(':is(circle, path, rect) *').length,
    }));
    assert.ok(shapes.all > 1, 'The picture has one shape alone, which proves nothing');
    assert.equal(shapes.nested, 0);
    await visitor.leave();
  });
});
