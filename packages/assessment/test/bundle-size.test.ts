import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'

const root = `${import.meta.dirname}/..`
const dependencies = ['@use-it-cities/core']
const heavy = (inputs: readonly string[]) => inputs.filter((file) => /zod|locales\//.test(file))

test('all functions together are at most 8 kB, gzipped, and bring neither zod nor words', async () => {
  const bundle = await bundleOf("export * from './src/index.ts'", root, dependencies)
  expect(heavy(bundle.inputs)).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(8_000)
})

test('to assess alone costs at most 6.4 kB, with comparing, gaps and moving answers left out', async () => {
  const bundle = await bundleOf("export { assess } from './src/index.ts'", root, dependencies)
  expect(bundle.gzipBytes).toBeLessThanOrEqual(6_400)
})

test('the words bring no zod', async () => {
  const bundle = await bundleOf("export * from './src/locales.ts'", root, dependencies)
  expect(bundle.inputs.filter((file) => file.includes('zod'))).toEqual([])
})
