import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'

const root = `${import.meta.dirname}/..`

test.each([
  ['data', 'keep-it-local.json', 13_500],
  ['social-action', 'social-action.json', 5_000],
  ['transfer-readiness', 'transfer-readiness.json', 5_000],
])('who takes %s pays for that catalogue and for no other', async (entry, file, most) => {
  const bundle = await bundleOf(`export * from './src/${entry}.ts'`, root)
  expect(bundle.inputs.filter((input) => /data\/|zod|spend/.test(input))).toEqual([expect.stringContaining(file)])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(most)
})

test('the main entry brings neither zod nor data', async () => {
  const bundle = await bundleOf("export * from './src/index.ts'", root)
  expect(bundle.inputs.filter((input) => /data\/|zod/.test(input))).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(400)
})

test('reading and measuring payments costs at most 31 kB with the reader of CSV in it, and brings no zod and no words', async () => {
  // The reader of CSV asks for it in Node only.
  const bundle = await bundleOf("export * from './src/spend.ts'", root, ['stream'])
  expect(bundle.inputs.filter((input) => /zod|locales|schema|keep-it-local\.json/.test(input))).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(31_000)
})
