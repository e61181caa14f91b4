import {expect} from '@open-wc/testing';

import {isAddress, isId, tidy, tidyId} from './attributes.ts';

describe('an attribute that an editor wrote', () => {
  it('is read as it was meant, with round quotes, blanks or capitals (B67, H10)', () => {
    for (const written of [
      '”northbank”',
      '″northbank″',
      ' northbank ',
      '\u00a0Northbank',
      '“NORTHBANK"',
    ])
      expect(tidyId(written), written).to.equal('northbank');
    expect(tidy('”https://trust.example/API”')).to.equal('https://trust.example/API');
    expect(tidyId(null)).to.equal('');
  });

  it('is not guessed at where it could mean two things (B67)', () => {
    for (const written of ['crisis team', 'crisis_team', 'north”bank', '-', 'a'.repeat(64)])
      expect(isId(tidyId(written)), written).to.equal(false);
    for (const written of ['javascript:alert(1)', '//evil.example', 'https://a b', 'https://x?y'])
      expect(isAddress(tidy(written)), written).to.equal(false);
  });
});
