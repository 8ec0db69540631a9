import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const eslint = new ESLint({ cwd: root, overrideConfigFile: `${root}eslint.config.js`, warnIgnored: false })

/** Lints code as if it stood in a file that exists, so that the rules which need types have a project to ask. */
async function rulesBrokenBy(code: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: root + filePath })
  return [...new Set((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message))]
}

test.each<[string, string, string]>([
  [
    'core imports nothing of ours',
    'packages/core/src/text.ts',
    "export { visibleOn } from '@use-it-cities/success-stories'",
  ],
  [
    'a domain package imports no other',
    'packages/success-stories/src/channels.ts',
    "export { score } from '@use-it-cities/assessment'",
  ],
  [
    'the plugin never meets the integration',
    'packages/payload/src/ids.ts',
    "export { useIt } from '@use-it-cities/astro'",
  ],
  [
    'the integration never meets the plugin',
    'packages/astro/src/words.ts',
    "export type { Options } from '@use-it-cities/payload'",
  ],
  [
    'nor by an import that waits',
    'packages/astro/src/words.ts',
    "export const plugin = () => import('@use-it-cities/payload')",
  ],
  ['a package knows no app', 'packages/astro/src/words.ts', "export { birmingham } from '@use-it-cities/birmingham'"],
  [
    'nobody reaches in by path',
    'packages/astro/src/words.ts',
    "export { visibleOn } from '../../success-stories/src/visible-on.ts'",
  ],
  [
    'nothing that ships needs the tooling',
    'packages/core/src/text.ts',
    "export { library } from '@use-it-cities/tooling/tsup'",
  ],
  [
    'nor what only tests have',
    'packages/astro/src/words.ts',
    "export { aTellerStory } from '@use-it-cities/fixtures/teller'",
  ],
])('layers: %s', async (_, file, code) => {
  expect(await rulesBrokenBy(`${code}\n`, file)).toEqual(['use-it/layers'])
})

test.each<[string, string, string]>([
  [
    'core, from a domain package',
    'packages/success-stories/src/channels.ts',
    "export { ok } from '@use-it-cities/core'",
  ],
  [
    'the feed contract, from the integration',
    'packages/astro/src/words.ts',
    "export { bury } from '@use-it-cities/success-stories'",
  ],
  [
    'the checklists use the engine',
    'packages/cat-policy-checklist/rules.js',
    "export { score } from '@use-it-cities/assessment'",
  ],
  [
    'tests use the tooling',
    'packages/core/test/city.test.ts',
    "export { runCases } from '@use-it-cities/tooling/case-tables'",
  ],
  [
    'tests share fixtures',
    'packages/astro/test/fixture.ts',
    "export { aTellerStory } from '@use-it-cities/fixtures/teller'",
  ],
])('layers allow: %s', async (_, file, code) => {
  expect(await rulesBrokenBy(`${code}\n`, file)).toEqual([])
})

test('a call that does not say whose rights it has is refused in the CMS', async () => {
  const call = (rights: string) =>
    `import type { Payload } from 'payload'\nexport const all = (payload: Payload) => payload.find({ collection: 'users'${rights} })\n`
  expect(await rulesBrokenBy(call(''), 'packages/payload/src/ids.ts')).toEqual(['no-restricted-syntax'])
  expect(await rulesBrokenBy(call(', overrideAccess: false'), 'packages/payload/src/ids.ts')).toEqual([])
})

test('the rules of a story read no clock', async () => {
  expect(await rulesBrokenBy('export const today = () => new Date()\n', 'packages/core/src/text.ts')).toEqual([
    'no-restricted-syntax',
  ])
  expect(await rulesBrokenBy('export const now = () => Date.now()\n', 'packages/core/src/text.ts')).toEqual([
    'no-restricted-properties',
  ])
})

test('a comment cannot switch a rule off', async () => {
  const code = '/* eslint-disable */\nexport const now = () => Date.now()\n'
  expect(await rulesBrokenBy(code, 'packages/core/src/text.ts')).toContain('no-restricted-properties')
})

test('markup as it is has no way onto a page', async () => {
  const page = "---\nconst words = '<b>'\n---\n<p set:html={words} />\n"
  expect(await rulesBrokenBy(page, 'packages/astro/src/pages/about.astro')).toEqual(['astro/no-set-html-directive'])
})
