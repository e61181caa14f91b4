import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';

import {setStage, type Stage, until, type Visitor} from './visitor.ts';

const watch = 'trust-referral #watch-bsl';
const video = 'trust-referral video';
const FILES = '/videos/';

describe('a page in sign language', () => {
  let stage: Stage;
  let visitor: Visitor;
  let loaded: string[];

  before(async () => {
    stage = await setStage();
  });
  afterEach(() => visitor.leave());
  after(() => stage.stop());

  /** Arrives at a page, and notes what comes of the video. */
  async function arrive(where: string): Promise<void> {
    visitor = await stage.visit('/');
    loaded = [];
    visitor.page.on('request', (request) => {
      const {pathname} = new URL(request.url());
      if (pathname.includes(FILES)) loaded.push(pathname);
    });
    await visitor.page.goto(stage.demo.site + where);
    await visitor.page.locator(watch).waitFor();
  }

  it('loads nothing before the button is pressed, then plays silently with its captions, and takes focus', async () => {
    await arrive('/northbank/refer/');
    assert.deepEqual(loaded, []);
    await visitor.press(watch);
    await until('the video plays', () =>
      visitor.page.locator(video).evaluate((one: HTMLVideoElement) => one.currentTime > 0),
    );
    const seen = await visitor.page.locator(video).evaluate((one: HTMLVideoElement) => ({
      captions: [...one.textTracks].map(({kind, mode, cues}) => [kind, mode, cues?.length]),
      isMuted: one.muted,
      hasFocus: (one.getRootNode() as ShadowRoot).activeElement === one,
    }));
    assert.deepEqual(seen, {captions: [['captions', 'showing', 2]], isMuted: true, hasFocus: true});
    assert.deepEqual([...new Set(loaded)].sort(), [
      '/northbank/videos/danger-bsl.mp4',
      '/northbank/videos/danger-bsl.vtt',
    ]);
    assert.deepEqual(await visitor.barriers(), []);
    assert.deepEqual(visitor.complaints, []);
  });

  it('gives focus back when it is closed, and is gone after leaving quickly', async () => {
    await arrive('/northbank/refer/');
    await visitor.press(watch);
    await visitor.page.locator(video).waitFor();
    await visitor.page.locator('trust-referral button', {hasText: 'Close the video'}).click();
    await visitor.page.locator(video).waitFor({state: 'detached'});
    assert.equal(await visitor.page.locator(watch).evaluate((one) => one.matches(':focus')), true);
    await visitor.press(watch);
    await visitor.page.locator(video).waitFor();
    const left = await visitor.page.evaluate(() => {
      const root = document.querySelector('trust-referral')?.shadowRoot;
      const before = root?.querySelector('video');
      window.dispatchEvent(new Event('trust-exit'));
      return {isGone: !root?.querySelector('video'), isPaused: before?.paused, src: before?.src};
    });
    assert.deepEqual(left, {isGone: true, isPaused: true, src: ''});
  });

  it('plays on the form’s own page as well', async () => {
    await arrive('/northbank/referral/crisis-team');
    await visitor.press(watch);
    await until('the video plays', () =>
      visitor.page.locator(video).evaluate((one: HTMLVideoElement) => one.currentTime > 0),
    );
    assert.deepEqual(visitor.complaints, []);
  });
});
