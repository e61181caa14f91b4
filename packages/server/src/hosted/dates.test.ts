import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {longDate, longDateTime} from '@trust-widgets/elements/dates';
import {weekday} from '@trust-widgets/elements/days';
import {languages} from '@trust-widgets/elements/localisation';
import {ownName} from '@trust-widgets/elements/language-picker/own-name';

import {inLanguage} from './languages.ts';

describe('dates on pages that the service draws', () => {
  for (const code of languages) {
    it(`have words of that language alone, and the figures of numbers to call: ${code}`, () => {
      const said = inLanguage(code, () =>
        [
          longDateTime('2026-10-25', '01:30', '+01:00'),
          ...Array.from({length: 12}, (_, month) =>
            longDate(`2026-${String(month + 1).padStart(2, '0')}-28`),
          ),
          ...[0, 1, 2, 3, 4, 5, 6].map(weekday),
        ].join('\n'),
      );
      if (!code.startsWith('en')) assert.doesNotMatch(said, /day\b|March|June|M\d/);
      if (!/\p{Script=Latin}/u.test(ownName(code))) assert.doesNotMatch(said, /\p{Script=Latin}/u);
      assert.doesNotMatch(said.replace(/[0-9]/g, ''), /\p{Nd}/u);
      assert.match(said, /2026/);
    });
  }
});
