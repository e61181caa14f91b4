import {expect} from '@open-wc/testing';

import {isSeenByEditor} from './for-editors.ts';

describe('what is for the editor of a page', () => {
  it('is shown on a machine of their own, and where the address asks for it', () => {
    for (const hostname of [
      'localhost',
      '127.0.0.1',
      '[::1]',
      'site.localhost',
      'a.test',
      'b.local',
    ])
      expect(isSeenByEditor({hash: '', hostname}), hostname).to.equal(true);
    expect(isSeenByEditor({hash: '#check-widgets', hostname: 'www.trust.example'})).to.equal(true);
  });

  it('is never shown to patients (B67)', () => {
    for (const hostname of [
      'www.trust.example',
      'localhost.example',
      'test',
      'mylocalhost',
      '127.0.0.10',
    ])
      expect(isSeenByEditor({hash: '#check', hostname}), hostname).to.equal(false);
  });
});
