import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import * as contract from '@trust-widgets/contract';

import * as sdk from './index.ts';

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

/** Every form of the contract: a new one, or a new code of one, must be explained too. */
const forms = Object.values<unknown>(contract).filter(isForm);

describe('docs/errors.md', () => {
  it('lists every error class of the SDK and nothing else', () => {
    const classes = Object.entries<unknown>(sdk)
      .filter(([, value]) => typeof value === 'function' && value.prototype instanceof Error)
      .map(([name]) => name);
    assert.deepEqual(
      rowsOf('What the SDK rejects with').map(([name]) => name),
      order(classes),
    );
  });

  it('lists every problem of the service with its status, in the order of the contract', () => {
    assert.deepEqual(
      rowsOf('What the service answers').map(([name, status]) => [name, Number(status)]),
      Object.entries(contract.PROBLEMS),
    );
  });

  it('says which problems the SDK tries again', () => {
    const again = rowsOf('What the service answers').filter((row) => row.at(-1) === 'yes');
    assert.deepEqual(
      again.map(([name]) => name),
      ['request_timeout', 'request_in_progress', 'too_many_requests', 'unexpected', 'unavailable'],
    );
  });

  it('lists every code that a question declares, and those of programs, and nothing else', () => {
    const declared = forms.flatMap((form) =>
      Object.values(form.fields).flatMap(({codes}) => codes),
    );
    const codes = new Set([...declared, ...contract.PROGRAM_FAULTS, 'not_asked']);
    const listed = rowsOf('What can be wrong with an answer').map(([code]) => code);
    assert.ok(forms.length > 0);
    assert.deepEqual([...listed].sort(), [...codes].sort());
  });
});

/** The cells of each row of the table under a heading that begins with a name. */
function rowsOf(heading: string): string[][] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `(.*)\|$/gm)].map(([, row = '']) =>
    row.split('|').map((cell) => cell.replace('`', '').trim()),
  );
}

/** The base class first, as it is on the page. */
function order(classes: string[]): string[] {
  const known = ['TrustWidgetsError', 'ConnectionError', 'ResponseError', 'InvalidAnswersError'];
  return [...classes].sort((a, b) => known.indexOf(a) - known.indexOf(b));
}

function isForm(value: unknown): value is contract.Form {
  return typeof value === 'object' && value !== null && 'pages' in value && 'judge' in value;
}
