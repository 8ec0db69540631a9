import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'

const root = `${import.meta.dirname}/..`
const dependencies = ['@use-it-cities/core', '@noble/hashes']
const heavy = (inputs: readonly string[]) => inputs.filter((file) => /zod|locales\/|data\//.test(file))

test('the main entry, which assesses with every reason, is at most 5 kB, gzipped, without dependencies', async () => {
  const bundle = await bundleOf("export * from './src/index.ts'", root, dependencies)
  expect(heavy(bundle.inputs)).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(5_000)
})

test.each([
  ['checked', 5_000],
  ['ledger', 5_000],
  ['flags', 2_500],
  ['report', 5_600],
])('the entry %s brings neither zod nor data nor words, and stays small', async (entry, most) => {
  const bundle = await bundleOf(`export * from './src/${entry}.ts'`, root, dependencies)
  expect(heavy(bundle.inputs)).toEqual([])
  expect(bundle.gzipBytes).toBeLessThan(most)
})

test('the words bring no zod', async () => {
  const bundle = await bundleOf("export * from './src/locales.ts'", root)
  expect(bundle.inputs.filter((file) => file.includes('zod'))).toEqual([])
})
