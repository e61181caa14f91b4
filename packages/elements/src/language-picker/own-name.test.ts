import {expect} from '@open-wc/testing';

import {ownName} from './own-name.ts';

describe('ownName()', () => {
  it('gives every language its own name, also where the browser has none for it', () => {
    const names = ['en', 'cy', 'ar', 'ga', 'gd', 'ur', 'pa'].map(ownName);
    expect(names).to.deep.equal([
      'English',
      'Cymraeg',
      'العربية',
      'Gaeilge',
      'Gàidhlig',
      'اردو',
      'ਪੰਜਾਬੀ',
    ]);
  });

  it('begins the line with a capital letter, where the script has them', () => {
    expect(['pl', 'fr', 'lt'].map(ownName)).to.deep.equal(['Polski', 'Français', 'Lietuvių']);
  });

  it('gives the code of a language that nobody can name', () => {
    expect(ownName('qaa')).to.equal('qaa');
  });

  it('calls Easy Read what people call it', () => {
    expect(ownName('en-x-easyread')).to.equal('Easy Read');
  });
});
