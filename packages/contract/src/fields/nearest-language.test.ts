import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {nearestLanguage} from './language.ts';

describe('nearestLanguage', () => {
  const ours = ['en', 'en-x-easyread', 'cy', 'pa', 'pnb', 'fa', 'prs', 'ckb', 'zh-Hans', 'zh-Hant'];

  for (const [tag, code] of [
    ['cy-GB', 'cy'],
    ['CY', 'cy'],
    ['en-GB', 'en'],
    ['en-x-easyread', 'en-x-easyread'],
    ['en-X-EasyRead', 'en-x-easyread'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['pa-IN', 'pa'],
    ['pa-PK', 'pnb'],
    ['pa-Arab', 'pnb'],
    ['pnb-PK', 'pnb'],
    ['fa-IR', 'fa'],
    ['fa-AF', 'prs'],
    ['prs', 'prs'],
    ['ku-IQ', 'ckb'],
  ] as const) {
    it(`takes ${tag} for ${code}`, () => {
      assert.equal(nearestLanguage(tag, ours), code);
    });
  }

  it('gives nobody letters that they can’t read', () => {
    assert.equal(nearestLanguage('pa-PK', ['pa']), undefined);
    assert.equal(nearestLanguage('zh-TW', ['zh-Hans']), undefined);
    assert.equal(nearestLanguage('az-Cyrl', ['az']), undefined);
  });

  it('finds nothing for another language, or for what is no tag', () => {
    for (const tag of ['fr', '', '*', 'x', 'a b', '-', 'en_GB', '<b>', 'x-easyread'])
      assert.equal(nearestLanguage(tag, ours), undefined, tag);
  });
});
