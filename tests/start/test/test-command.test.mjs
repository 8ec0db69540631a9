import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { steps } from '../../../scripts/lib/steps.mjs'
import { runTests } from '../../../scripts/lib/run-tests.mjs'
import { chosenSteps } from '../../../scripts/lib/test-arguments.mjs'
import { foldersOf } from '../../../scripts/lib/test-folders.mjs'
import { nodeBinary, rootOfCheckout } from '../../../scripts/lib/checkout.mjs'

let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'use-it-test-'))
  const bin = join(nodeBinary(root), '..')
  mkdirSync(bin, { recursive: true })
  writeFileSync(nodeBinary(root), `#!/bin/sh\nexec "${nodeBinary(rootOfCheckout)}" "$@"\n`, { mode: 0o755 })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** A package whose script writes the report that vitest would write, and ends as vitest would: another one for single files. */
function aPackage(folder, { script = 'test', again = {}, ...whole }) {
  mkdirSync(join(root, folder), { recursive: true })
  const reports = JSON.stringify({ whole: reportOf(folder, whole), again: reportOf(folder, again) })
  writeFileSync(
    join(root, folder, 'run.cjs'),
    `const out = process.argv.find((one) => one.startsWith('--outputFile.json=')).split('=')[1]
     const files = process.argv.filter((one) => one.endsWith('.test.ts'))
     const report = ${reports}[files.length > 0 ? 'again' : 'whole']
     require('fs').writeFileSync(out, JSON.stringify(report))
     console.log('the log of ${folder}', ...files)
     process.exit(report.numFailedTests > 0 ? 1 : 0)`,
  )
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify({ scripts: { [script]: 'node run.cjs' } }))
}

/** As vitest reports: by file, `fails` in one each, what passes in a file of its own. */
function reportOf(folder, { passed = 0, failed = 0, skipped = 0, fails = [] }) {
  const file = (name, tests) => ({
    name: join(root, folder, `${name}.test.ts`),
    status: tests.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
    assertionResults: tests.map((test) => ({ fullName: 'a test', failureMessages: [], ...test })),
  })
  const failures = fails.map((fullName, at) =>
    file('abc'[at], [{ fullName, status: 'failed', failureMessages: ['expected 1 to be 2'] }, { status: 'passed' }]),
  )
  const others = Math.max(passed - failures.length, 0)
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: [...failures, file('others', Array(others).fill({ status: 'passed' }))],
  }
}

async function run(theSteps, argv = [], env = { PATH: process.env.PATH }) {
  let output = ''
  const write = (text) => (output += text)
  const code = await runTests({
    argv,
    env,
    out: { write },
    err: { write },
    root,
    steps: theSteps,
    setUp: async () => {},
  })
  return { code, output, lines: output.trimEnd().split('\n') }
}

const unit = { name: 'unit', title: 'Unit tests', vitest: { folders: ['packages/*'], script: 'test' } }
const special = { name: 'special', title: 'Special tests', vitest: { folders: ['packages/special'], script: 'test' } }

describe('npm test', () => {
  it('runs every step, fails at the end, and closes with the sum on a line of its own', async () => {
    aPackage('packages/one', { passed: 3, skipped: 1 })
    aPackage('packages/two', { passed: 4, failed: 2 })
    aPackage('packages/special', { passed: 5 })
    const { code, lines, output } = await run([unit, special])
    expect(code).toBe(1)
    expect(lines.at(-1)).toBe('12 passed, 2 failed, 1 skipped')
    expect(lines[0]).toMatch(/^FAILED {2}Unit tests \(\d+ s, 7 passed, 2 failed, 1 skipped\)$/)
    expect(output).toContain('    the log of packages/two')
    expect(output).toMatch(/^ok {6}Special tests \(/m)
    expect(output).not.toContain('the log of packages/one')
  })
  it('says what failed as soon as the step is over, for a run that is ended before its end', async () => {
    aPackage('packages/one', { failed: 1, fails: ['adds up'] })
    aPackage('packages/special', { passed: 5 })
    const { output } = await run([unit, special])
    expect(output.indexOf('adds up')).toBeLessThan(output.indexOf('Special tests'))
    expect(output.split('adds up')).toHaveLength(2)
  })
  it('names the tests that failed rather than the end of a log', async () => {
    aPackage('packages/one', { failed: 1, fails: ['adds up'] })
    const { output } = await run([unit])
    expect(output).toContain('    packages/one/a.test.ts: adds up\n      expected 1 to be 2\n')
    expect(output).not.toContain('the log of packages/one')
  })
  it('tries what failed in a browser once more, counts what the second try says, and names what was not steady', async () => {
    const journeys = { ...special, vitest: { ...special.vitest, secondTry: true } }
    aPackage('packages/special', { passed: 5, failed: 1, fails: ['opens the page'], again: { passed: 2 } })
    const { code, lines, output } = await run([journeys])
    expect([code, lines.at(-1)]).toEqual([0, '6 passed, 0 failed, 0 skipped'])
    expect(lines[0]).toMatch(/^ok {6}Special tests \(\d+ s, 6 passed, 0 failed, 0 skipped\)$/)
    expect(output).toContain(
      'Special tests: passed only at the second try. At the first:\n    packages/special/a.test.ts: opens the page\n      expected 1 to be 2\n',
    )
    expect(output).toContain('Not steady: special.')
  })
  it.each([
    ['fails twice', { fails: ['opens the page'], again: { passed: 1, failed: 1, fails: ['opens the page'] } }, true],
    ['fails in three files', { fails: ['one', 'two', 'three'], again: { passed: 9 } }, true],
    ['fails where there is no second try', { fails: ['adds up'], again: { passed: 9 } }, false],
    ['may not fail even once', { fails: ['comes back'], again: { passed: 9 } }, true, ['a.test.ts']],
  ])('fails for what %s', async (_, { fails, again }, secondTry, oneTry = []) => {
    aPackage('packages/special', { passed: 5, failed: fails.length, fails, again })
    const { code, lines, output } = await run([{ ...special, vitest: { ...special.vitest, secondTry, oneTry } }])
    expect([code, lines.at(-1)]).toEqual([1, `5 passed, ${fails.length} failed, 0 skipped`])
    expect(output).not.toContain('Not steady')
  })
  it('says of what fails twice why it failed each time', async () => {
    aPackage('packages/special', {
      failed: 1,
      fails: ['opens'],
      again: { failed: 1, fails: ['opens, and stays open'] },
    })
    const { output } = await run([{ ...special, vitest: { ...special.vitest, secondTry: true } }])
    expect(output).toMatch(/At the first try:\n.*: opens\n[^]*At the second:\n.*: opens, and stays open\n/)
  })
  it('runs one step when asked', async () => {
    aPackage('packages/one', { failed: 1 })
    aPackage('packages/special', { passed: 5 })
    expect(await run([unit, special], ['special'])).toMatchObject({ code: 0 })
  })
  it('fails when no test ran, when a package has lost its script, and when a step has no package at all', async () => {
    aPackage('packages/one', {})
    expect((await run([unit])).code).toBe(1)
    aPackage('packages/special', { passed: 1, script: 'other' })
    expect((await run([special])).output).toContain('packages/special has no script test.')
    rmSync(join(root, 'packages'), { recursive: true })
    expect((await run([unit])).code).toBe(1)
  })
  it('says in its last lines when there was no MongoDB, and does not call that a failure', async () => {
    aPackage('packages/one', { passed: 1 })
    const { code, lines } = await run([{ ...unit, wants: 'mongodb' }])
    expect(code).toBe(0)
    expect(lines.slice(-3)[0]).toMatch(/^MongoDB: not tested, because none can be reached;/)
  })
  it('leaves out what wants Poppler where it is not installed, says so, and does not call that a failure', async () => {
    aPackage('packages/one', { passed: 1 })
    aPackage('packages/papers', { passed: 4, script: 'test:poppler' })
    const papers = {
      name: 'papers',
      title: 'Papers',
      wants: 'poppler',
      vitest: { folders: ['packages/*'], script: 'test:poppler' },
    }
    const { code, lines, output } = await run([unit, papers], [], { PATH: root })
    expect([code, lines.at(-1)]).toEqual([0, '1 passed, 0 failed, 0 skipped'])
    expect(output).toMatch(/^skip {4}Papers \(Poppler is not installed\)$/m)
    expect(output).toContain('Poppler: not installed, so its tools did not read the PDFs')
  })
  it('reads papers with Poppler where it is installed, and says which', async () => {
    aPackage('packages/papers', { passed: 4, script: 'test:poppler' })
    writeFileSync(join(root, 'pdfinfo'), '#!/bin/sh\necho "pdfinfo version 9.8.7" >&2\n', { mode: 0o755 })
    const papers = {
      name: 'papers',
      title: 'Papers',
      wants: 'poppler',
      vitest: { folders: ['packages/*'], script: 'test:poppler' },
    }
    const { code, output } = await run([papers], [], { PATH: `${root}:${process.env.PATH}` })
    expect(code).toBe(0)
    expect(output).toContain('Poppler: its tools (version 9.8.7) read the PDFs.')
  })
  it('names the steps when one is asked for that it does not know', async () => {
    const { code, output } = await run([unit], ['untit'])
    expect(code).toBe(2)
    expect(output).toContain('npm test does not know the step untit. The steps are unit;')
  })
})

describe('the table of steps', () => {
  it('gives one try only to files that are there', () => {
    for (const { vitest } of steps)
      for (const file of vitest?.oneTry ?? [])
        expect(existsSync(join(rootOfCheckout, vitest.folders[0], file))).toBe(true)
  })
  it('leaves the long ones to test:full', () => {
    expect(chosenSteps([], steps).some((step) => step.isFull)).toBe(false)
    expect(chosenSteps(['--full'], steps)).toEqual(steps)
  })
  it('tests every package exactly once', () => {
    const folders = steps
      .filter((step) => step.vitest?.script === 'test')
      .flatMap((step) => foldersOf(rootOfCheckout, step, steps))
    expect(new Set(folders).size).toBe(folders.length)
    expect(folders).toEqual(
      expect.arrayContaining([
        'packages/core',
        'packages/success-stories',
        'packages/payload',
        'apps/cms',
        'apps/site',
      ]),
    )
  })
})
