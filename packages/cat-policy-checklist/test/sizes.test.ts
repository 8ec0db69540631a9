import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'

const root = `${import.meta.dirname}/..`

test('the reader brings neither zod nor data, and stays below 2 kB, gzipped', async () => {
  const bundle = await bundleOf("export * from './src/index.ts'", root)
  expect(bundle.inputs.filter((input) => /data\/|zod/.test(input))).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(2_000)
})

test.each([
  ['data', 'data/cat-policy.json', 25_000],
  ['terms', 'data/policy-terms.json', 5_000],
])('who takes %s pays for that alone', async (entry, file, most) => {
  const bundle = await bundleOf(`export * from './src/${entry}.ts'`, root)
  expect(bundle.inputs.filter((input) => /data\/|zod/.test(input))).toEqual([expect.stringContaining(file)])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(most)
})
