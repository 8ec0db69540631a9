import { readFileSync } from 'node:fs'

export const noTests = { passed: 0, failed: 0, skipped: 0 }

export const sumOf = (counts) =>
  counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    noTests,
  )

/**
 * The figures of one vitest run from its JSON report. A run without a report, or one that failed though no test did (a
 * file that could not be loaded, an unhandled error), counts as one failure: nothing that went wrong adds up to zero.
 */
export function countsFrom(path, hasSucceeded) {
  let report
  try {
    report = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { ...noTests, failed: 1 }
  }
  const failed = report.numFailedTests
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !hasSucceeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
