import {describe, it} from 'node:test';
import {RuleTester} from 'eslint';
import {arrowsRule} from './arrows.mjs';
import {logicalCss, noLiteralText} from './templates.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester();

const contract = '/repo/packages/contract/src/fields/text.ts';
const elements = '/repo/packages/elements/src/referral/trust-referral.ts';

tester.run('arrows', arrowsRule, {
  valid: [
    {filename: contract, code: `import * as z from 'zod/mini'`},
    {filename: contract, code: `import {field} from '../field.ts'`},
    {filename: elements, code: `import {createClient} from '@trust-widgets/sdk'`},
    {filename: '/repo/stories/referral.stories.ts', code: `import 'node:fs'`},
  ],
  invalid: [
    {filename: contract, code: `import {html} from 'lit'`, errors: [{messageId: 'notAllowed'}]},
    {filename: contract, code: `import 'zodiac'`, errors: [{messageId: 'notAllowed'}]},
    {filename: contract, code: `export * from 'node:fs'`, errors: [{messageId: 'notAllowed'}]},
    {
      filename: elements,
      code: `import('@trust-widgets/server')`,
      errors: [{messageId: 'notAllowed'}],
    },
    {
      filename: elements,
      code: `import '../../../sdk/src/index.ts'`,
      errors: [{messageId: 'outside'}],
    },
  ],
});

tester.run('no-literal-text', noLiteralText, {
  valid: [
    'html`<p class="lead" title=${words.title()}>${words.lead()}</p>`',
    'html`<!-- why --><slot name="before"></slot>&nbsp;·`',
    'html`<input aria-label=${a > b ? x : y} @input=${() => 1}>`',
    'css`p { color: red }`',
  ],
  invalid: [
    {code: 'html`<p>Hello</p>`', errors: [{data: {text: 'Hello'}, messageId: 'literal'}]},
    {code: 'html`<p>${name} ago</p>`', errors: [{messageId: 'literal'}]},
    {code: 'html`<p>Iawn <b>مرحبا</b></p>`', errors: 2},
    {code: 'html`<button aria-label="Close">×</button>`', errors: [{messageId: 'literal'}]},
  ],
});

tester.run('logical-css', logicalCss, {
  valid: [
    'css`p { margin-inline-start: 1em; inset-inline-end: 0; text-align: start }`',
    'css`p { /* left: 0 */ border-top: 1px solid; padding: 0 }`',
    'css`p { transform-origin: left top; --left: 1px }`',
  ],
  invalid: [
    {code: 'css`p { margin-left: 1em }`', errors: [{messageId: 'physical'}]},
    {code: 'css`p {left:0;right:0}`', errors: 2},
    {code: 'css`p { text-align: right; border-left-color: red }`', errors: 2},
  ],
});
