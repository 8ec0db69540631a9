import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { childEnvironment } from './child-environment.mjs'
import { nodeBinary } from './checkout.mjs'
import { Fault, Interrupted } from './fault.mjs'
import { runCommand } from './run-command.mjs'
import { countsFrom, countsOfBoth, failedFilesIn, failuresFrom, noTests, sumOf } from './test-counts.mjs'
import { foldersOf } from './test-folders.mjs'

const asFileName = (text) => text.replace(/[^a-z0-9]+/gi, '-')

/** Runs one program; `null` when it went well, else its fault. A stop by the person goes on up. */
async function attempt(command, options) {
  try {
    await runCommand(command, options)
    return null
  } catch (error) {
    if (error instanceof Interrupted || !(error instanceof Fault)) throw error
    return error
  }
}

async function runTool([name, ...args], step, { root, env, logs, signal }) {
  const isInstalled = existsSync(join(root, 'node_modules', '.bin', name))
  if (!isInstalled) return new Fault(`${name} is not installed: add it to the devDependencies of the root.`)
  return attempt(
    {
      command: join(root, 'node_modules', '.bin', name),
      args,
      cwd: root,
      env: childEnvironment(env, root, { NODE_ENV: undefined }),
    },
    {
      logPath: join(logs, `${step.name}-${asFileName(name)}.log`),
      signal,
      sentence: (how) => `${[name, ...args].join(' ')} failed (${how}).`,
    },
  )
}

/** More files than these that fail are no accident: they are not tried again. */
const mostTriedAgain = 2

async function runVitest(folder, step, context) {
  const { script } = step.vitest
  const manifest = join(context.root, folder, 'package.json')
  const hasScript = existsSync(manifest) && script in (JSON.parse(readFileSync(manifest, 'utf8')).scripts ?? {})
  if (!hasScript) return { fault: new Fault(`${folder} has no script ${script}.`), counts: { ...noTests, failed: 1 } }

  const base = join(context.logs, `${step.name}-${asFileName(folder)}`)
  const firstFault = await tryVitest(folder, step, context, base)
  const again = firstFault ? failedFilesIn(`${base}.json`) : []
  if (!mayTryAgain(again, step.vitest))
    return { fault: firstFault, counts: countsFrom(`${base}.json`, firstFault === null) }
  const secondFault = await tryVitest(folder, step, context, `${base}-again`, again)
  // What fails twice may fail of two causes: whoever reads the end of a log learns both.
  secondFault?.details.unshift('At the first try:', ...firstFault.details, 'At the second:')
  return {
    fault: secondFault,
    counts: countsOfBoth(`${base}.json`, `${base}-again.json`, again, secondFault === null),
    unsteady: secondFault ? null : firstFault,
  }
}

const mayTryAgain = (files, { secondTry = false, oneTry = [] }) =>
  secondTry &&
  files.length > 0 &&
  files.length <= mostTriedAgain &&
  !files.some((file) => oneTry.includes(basename(file)))

/** Runs the tests of a package once, or some files of them. Its fault, or `null`, names the tests that failed. */
async function tryVitest(folder, step, { root, env, signal, mongodb }, base, files = []) {
  const { script, args = [] } = step.vitest
  // Only the steps that are meant for it see the MongoDB, so that nothing runs twice.
  const forMongoDb = {
    TEST_MONGODB_URL: undefined,
    DATABASE_FLAVOUR: undefined,
    ...(step.wants === 'mongodb' && mongodb?.env),
  }
  rmSync(`${base}.json`, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${base}.json`]
  const fault = await attempt(
    {
      command: nodeBinary(root),
      args: ['--run', script, '--', ...args, ...reporters, ...files],
      cwd: join(root, folder),
      env: childEnvironment(env, root, { NODE_ENV: 'test', CI: 'true', ...forMongoDb }),
    },
    { logPath: `${base}.log`, signal, sentence: (how) => `The tests of ${folder} failed (${how}).` },
  )
  const named = fault ? failuresFrom(`${base}.json`, root) : []
  if (named.length > 0) fault.details = named
  return fault
}

/** Runs a step to its end, whatever fails on the way. Returns its faults and, for vitest, the figures and what a second try passed. */
export async function runStep(step, steps, context) {
  const faults = []
  const counts = []
  const unsteady = []
  for (const tool of step.tools ?? []) faults.push(await runTool(tool, step, context))
  if (step.vitest) {
    const folders = foldersOf(context.root, step, steps)
    if (folders.length === 0)
      faults.push(new Fault(`No package has tests for this step (${step.vitest.folders.join(', ')}).`))
    for (const folder of folders) {
      const result = await runVitest(folder, step, context)
      faults.push(result.fault)
      counts.push(result.counts)
      unsteady.push(result.unsteady)
    }
  }
  return { faults: faults.filter(Boolean), counts: sumOf(counts), unsteady: unsteady.filter(Boolean) }
}
