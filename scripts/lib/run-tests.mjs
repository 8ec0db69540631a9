import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { rootOfCheckout } from './checkout.mjs'
import { Interrupted, report } from './fault.mjs'
import { makeWritable } from './folder.mjs'
import { listenForInterruption } from './interruption.mjs'
import { findMongoDb } from './mongodb.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { findPoppler } from './poppler.mjs'
import { inWords, openProgress } from './progress.mjs'
import { runStep } from './run-step.mjs'
import { setUp as realSetUp } from './set-up.mjs'
import { steps as realSteps } from './steps.mjs'
import { chosenSteps } from './test-arguments.mjs'
import { noTests, sumOf } from './test-counts.mjs'

/** The line that people and CI look for; it stands alone. */
export const figures = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

const verdictOf = (result) => (result.faults.length > 0 ? 'FAILED' : 'ok')

/** Printed as soon as a step has failed: whoever ends a long run before its end still learns why it would have failed. */
const faultLines = ({ step, faults }) =>
  faults.flatMap((fault) => [`${step.title}: ${fault.message}`, ...reasons(fault)])

const unsteadyLines = ({ step, unsteady }) =>
  unsteady.flatMap((fault) => [`${step.title}: passed only at the second try. At the first:`, ...reasons(fault)])

const reasons = ({ details, log }) => [
  ...details.map((line) => `    ${line}`),
  ...(log ? [`    The whole log is in ${log}`] : []),
]

function closingLines(results, { mongodb, poppler, logs }) {
  const failed = results.filter((result) => result.faults.length > 0)
  const lines = ['']
  if (failed.length > 0)
    lines.push(
      `Failed: ${failed.map(({ step }) => step.name).join(', ')}. One step again: npm test -- ${failed[0].step.name}`,
    )
  const unsteady = results.filter((result) => result.unsteady.length > 0)
  if (unsteady.length > 0)
    lines.push(
      `Not steady: ${unsteady.map(({ step }) => step.name).join(', ')}. What failed once is a fault all the same.`,
    )
  if (results.some(({ step }) => step.wants === 'mongodb')) {
    lines.push(
      mongodb
        ? `MongoDB: the CMS was tested on SQLite and on ${mongodb.what}.`
        : 'MongoDB: not tested, because none can be reached; the CMS was tested on SQLite. Set TEST_MONGODB_URL, or run .ci/run on a machine with Java and Maven.',
    )
  }
  if (results.some(({ step }) => step.wants === 'poppler')) {
    lines.push(
      poppler
        ? `Poppler: its tools (${poppler.what}) read the PDFs.`
        : 'Poppler: not installed, so its tools did not read the PDFs; the libraries from npm did. Install poppler-utils (on a Mac: poppler).',
    )
  }
  return [...lines, `Logs: ${logs}`, figures(sumOf(results.map((result) => result.counts)))]
}

async function runAll(chosen, steps, context, out) {
  const results = []
  for (const step of chosen) {
    if (step.wants === 'poppler' && !context.poppler) {
      results.push({ step, faults: [], counts: noTests, unsteady: [] })
      out.write(`${'skip'.padEnd(6)}  ${step.title} (Poppler is not installed)\n`)
      continue
    }
    const since = Date.now()
    const result = { step, ...(await runStep(step, steps, context)) }
    results.push(result)
    const tests = step.vitest ? `, ${figures(result.counts)}` : ''
    const line = `${verdictOf(result).padEnd(6)}  ${step.title} (${inWords(Date.now() - since)}${tests})`
    out.write(`${[line, ...faultLines(result), ...unsteadyLines(result)].join('\n')}\n`)
  }
  return results
}

/** `npm test` from its arguments to its exit code: every step runs, and it fails at the end when one failed or no test ran. */
export async function runTests({ argv, env, out, err, root = rootOfCheckout, steps = realSteps, setUp = realSetUp }) {
  try {
    checkNodeVersion()
    const chosen = chosenSteps(argv, steps)
    const { signal } = listenForInterruption()
    const logs = join(root, 'node_modules', '.cache', 'use-it-tests')
    makeWritable(logs)
    mkdirSync(logs, { recursive: true })
    const progress = openProgress(out, env)
    await setUp(root, { env, progress, signal, logPath: (name) => join(logs, `${name}.log`) })
    const mongodb = chosen.some((step) => step.wants === 'mongodb') ? await findMongoDb({ root, env, logs }) : null
    const poppler = chosen.some((step) => step.wants === 'poppler') ? findPoppler(env) : null
    let results
    try {
      results = await runAll(chosen, steps, { root, env, logs, signal, mongodb, poppler }, out)
    } finally {
      await mongodb?.stop()
    }
    out.write(`${closingLines(results, { mongodb, poppler, logs }).join('\n')}\n`)
    const { passed, failed } = sumOf(results.map((result) => result.counts))
    const hasFailed = results.some((result) => result.faults.length > 0) || failed > 0
    const hasNoTest = passed === 0 && results.some(({ step }) => step.vitest)
    const lacksMongoDb = argv.includes('--full') && mongodb === null
    return hasFailed || hasNoTest || lacksMongoDb ? 1 : 0
  } catch (error) {
    if (error instanceof Interrupted) return 1
    return report(error, (text) => err.write(text))
  }
}
