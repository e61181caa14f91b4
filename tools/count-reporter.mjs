/**
 * A reporter for node's test runner: shows what failed, and ends with `N passed, N failed`.
 *
 * @param {AsyncIterable<{type: string, data: any}>} events
 */
export default async function* countReporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const {type, data} of events) {
    if (type === 'test:stderr' || type === 'test:stdout') {
      yield data.message;
      continue;
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite, or a test that fails because one inside it does, would be counted twice.
    if (data.details?.type === 'suite' || data.details?.error?.failureType === 'subtestsFailed') {
      continue;
    }
    if (data.skip !== undefined || data.todo !== undefined) continue;
    if (type === 'test:pass') {
      passed += 1;
    } else {
      failed += 1;
      yield `  ✗ ${data.name}\n${where(data)}${indent(reason(data.details?.error))}\n`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}

/** @param {{file?: string, line?: number}} test */
function where({file, line}) {
  return file ? `    ${file}:${line ?? 1}\n` : '';
}

/** @param {any} error */
function reason(error) {
  const cause = error?.cause ?? error;
  return String(cause?.stack ?? cause?.message ?? cause);
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
