import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {returnTo} from './return-to.ts';

const origin = 'https://passport.example';
const isAllowed = (other: string) => other === 'https://www.northbank.example';
const go = (asked?: string) => returnTo(asked, {origin, isAllowed});
const home = `${origin}/passport`;

describe('returnTo', () => {
  for (const [asked, to] of [
    ['/passport?trust=northbank', `${origin}/passport?trust=northbank`],
    ['/passport/signed-in', `${origin}/passport/signed-in`],
    ['/', `${origin}/`],
    [`${origin}/passport?trust=x#open`, `${origin}/passport?trust=x#open`],
    ['https://www.northbank.example/me?a=b', 'https://www.northbank.example/me?a=b'],
    ['/.//evil.example', `${origin}//evil.example`],
    ['/%2F/evil.example', `${origin}/%2F/evil.example`],
  ])
    it(`leads to ${asked}`, () => {
      assert.equal(go(asked), to);
    });

  for (const asked of [
    undefined,
    '',
    'passport',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' https://www.northbank.example/',
    'https://evil.example/',
    'https:evil.example',
    'https://www.northbank.example@evil.example/',
    'https://user:password@www.northbank.example/',
    'https://www.northbank.example:444/',
    'http://www.northbank.example/',
    'https://www.northbank.example.evil/',
    'https://www.northbank.example./',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://www.northbank.example/1',
    'https://[',
    '/v1/sign-in?return=/v1/sign-in',
    '/./v1/sign-in',
    `/${'x'.repeat(2_000)}`,
  ])
    it(`A17: leads nowhere but home when asked for ${asked?.slice(0, 60) ?? 'nothing'}`, () => {
      assert.equal(go(asked), home);
    });
});
