/**
 * Ends a run with `N passed, N failed`.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      let passed = 0;
      let failed = 0;
      for (const {testResults, passed: fine} of sessions) {
        const tests = testsIn(testResults);
        const broken = tests.filter((test) => !test.passed && !test.skipped).length;
        passed += tests.filter((test) => test.passed).length;
        // A file that does not load has no test to fail.
        failed += broken || (fine ? 0 : 1);
      }
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}
