/** @typedef {{ passed: number, failed: number, skipped: number }} Tally how many tests ended how */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing,
  );

/** @param {Tally} tally */
export const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * What Jest's own report says. A file that could not be loaded holds no tests to count, and is a failure all the same.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number }} report
 * @returns {Tally}
 */
export const ofJest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** One thing that went well or did not. @param {boolean} isWell @returns {Tally} */
export const one = (isWell) => ({ passed: isWell ? 1 : 0, failed: isWell ? 0 : 1, skipped: 0 });
