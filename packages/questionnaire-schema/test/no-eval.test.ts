import { execFileSync } from 'node:child_process'
import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'
import { everyType } from './support/every-type.ts'

const root = `${import.meta.dirname}/..`
const { code } = await bundleOf("export * from './src/index.ts'", root)

test('nothing in the runtime makes code from text', () => {
  expect(code.length).toBeGreaterThan(10_000)
  expect(code.match(/\beval\b|\bFunction\s*\(|\bimport\s*\(|setTimeout|\.constructor\s*\(/g)).toBeNull()
})

test('the runtime works where making code from text is forbidden, as on a page with a strict policy', () => {
  const script = `${code}
    ;{
      const compiled = ${exported('compileQuestionnaire')}(${JSON.stringify(everyType)})
      let forbidden = false
      try { new Function('return 1') } catch { forbidden = true }
      const answers = { consent: true, district: 'south', skills: ['cooking'] }
      console.log(JSON.stringify([forbidden, compiled.value.validate(answers, { on: '2026-11-21' }).status]))
    }`
  const printed = execFileSync(
    process.execPath,
    ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  )
  expect(JSON.parse(printed)).toEqual([true, 'complete'])
})

/** The short name that the bundler gave to an export. */
function exported(name: string): string {
  const short = new RegExp(`[{,]([\\w$]+) as ${name}[,}]`).exec(code)?.[1]
  if (short === undefined) throw new Error(`Expected ${name} among the exports of the bundle.`)
  return short
}
