import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { rootOfCheckout } from './checkout.mjs'
import { Interrupted, report } from './fault.mjs'
import { makeWritable } from './folder.mjs'
import { listenForInterruption } from './interruption.mjs'
import { findMongoDb } from './mongodb.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { inWords, openProgress } from './progress.mjs'
import { runStep } from './run-step.mjs'
import { setUp as realSetUp } from './set-up.mjs'
import { steps as realSteps } from './steps.mjs'
import { chosenSteps } from './test-arguments.mjs'
import { noTests, sumOf } from './test-counts.mjs'

/** The line that people and CI look for; it stands alone. */
export const figures = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

const verdictOf = (result) => (result.leftOut ? 'left out' : result.faults.length > 0 ? 'FAILED' : 'ok')

function closingLines(results, mongodb, logs) {
  const failed = results.filter((result) => result.faults.length > 0)
  const lines = ['']
  for (const { step, faults } of failed) {
    for (const fault of faults) {
      lines.push(`${step.title}: ${fault.message}`, ...fault.details.map((line) => `    ${line}`))
      if (fault.log) lines.push(`    The whole log is in ${fault.log}`)
    }
  }
  if (failed.length > 0)
    lines.push(
      '',
      `Failed: ${failed.map(({ step }) => step.name).join(', ')}. One step again: npm test -- ${failed[0].step.name}`,
    )
  if (results.some(({ step }) => step.needs === 'mongodb')) {
    lines.push(
      mongodb
        ? `MongoDB: ran against ${mongodb.what}.`
        : 'MongoDB: not run, because none can be reached. Set TEST_MONGODB_URL, or run .ci/run on a machine with Go.',
    )
  }
  return [...lines, `Logs: ${logs}`, figures(sumOf(results.map((result) => result.counts)))]
}

async function runAll(chosen, steps, context, mongodb, out) {
  const results = []
  for (const step of chosen) {
    const isMongoDb = step.needs === 'mongodb'
    const since = Date.now()
    const withUrl = isMongoDb && mongodb ? { ...step, vitest: { ...step.vitest, env: mongodb.env } } : step
    const outcome =
      isMongoDb && !mongodb ? { faults: [], counts: noTests, leftOut: true } : await runStep(withUrl, steps, context)
    const result = { step, ...outcome }
    results.push(result)
    const tests = step.vitest && !result.leftOut ? `, ${figures(result.counts)}` : ''
    out.write(`${verdictOf(result).padEnd(8)}  ${step.title} (${inWords(Date.now() - since)}${tests})\n`)
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
    const mongodb = chosen.some((step) => step.needs === 'mongodb') ? await findMongoDb({ root, env, logs }) : null
    let results
    try {
      results = await runAll(chosen, steps, { root, env, logs, signal }, mongodb, out)
    } finally {
      await mongodb?.stop()
    }
    out.write(`${closingLines(results, mongodb, logs).join('\n')}\n`)
    const { passed, failed } = sumOf(results.map((result) => result.counts))
    const hasCounted = results.some(({ step, leftOut }) => step.vitest && !leftOut)
    const hasFailed = results.some((result) => result.faults.length > 0) || failed > 0 || (hasCounted && passed === 0)
    return hasFailed || results.every((result) => result.leftOut) ? 1 : 0
  } catch (error) {
    if (error instanceof Interrupted) return 1
    return report(error, (text) => err.write(text))
  }
}
