import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

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

function reportAt(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

const mostNamed = 10
const linesOfEach = 6

/**
 * For whoever reads only the end of what CI printed: which tests of one vitest run failed, by file and name, each with
 * the first lines it failed with, without those of the libraries that called it. Empty when the report names none.
 */
export function failuresFrom(path, root) {
  const failures = (reportAt(path)?.testResults ?? []).flatMap(({ name, message, assertionResults = [] }) => {
    const file = relative(root, name)
    const tests = assertionResults.filter(({ status }) => status === 'failed')
    if (tests.length === 0) return message ? [[file, message]] : []
    return tests.map(({ fullName, failureMessages }) => [`${file}: ${fullName}`, failureMessages.join('\n')])
  })
  const rest = failures.length - mostNamed
  return [
    ...failures.slice(0, mostNamed).flatMap(([test, why]) => [test, ...firstLines(why)]),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ]
}

/** The files of one vitest run in which a test failed, or which could not be loaded. */
export const failedFilesIn = (path) =>
  (reportAt(path)?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name)

const firstLines = (text) =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*node_modules/.test(line))
    .slice(0, linesOfEach)
    .map((line) => `  ${line}`)

/**
 * The figures of one vitest run from its JSON report. A run without a report, or one that failed though no test did (a
 * file that could not be loaded, an unhandled error), counts as one failure: nothing that went wrong adds up to zero.
 */
export function countsFrom(path, hasSucceeded) {
  const report = reportAt(path)
  if (!report) return { ...noTests, failed: 1 }
  const failed = report.numFailedTests
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !hasSucceeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The figures of a run of which some files were tried again: for those, what the second try says. */
export function countsOfBoth(first, second, again, hasSucceeded) {
  const steady = (reportAt(first)?.testResults ?? []).filter(({ name }) => !again.includes(name))
  const statuses = steady.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const [passed, failed] = ['passed', 'failed'].map((one) => statuses.filter((status) => status === one).length)
  return sumOf([{ passed, failed, skipped: statuses.length - passed - failed }, countsFrom(second, hasSucceeded)])
}
