import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'

const root = `${import.meta.dirname}/..`

test('the main entry is small, and brings neither zod nor the words', async () => {
  const bundle = await bundleOf("export * from './src/index.ts'", root)
  expect(bundle.inputs.filter((file) => file.includes('zod') || file.includes('locales'))).toEqual([])
  expect(bundle.bytes).toBeLessThan(19_000)
})

test('the check a site makes on every request costs less than 200 bytes', async () => {
  const bundle = await bundleOf("export { isShownOn } from './src/index.ts'", root)
  expect(bundle.bytes).toBeLessThan(200)
})

test('the words bring no zod', async () => {
  const bundle = await bundleOf("export * from './src/locales.ts'", root)
  expect(bundle.inputs.filter((file) => file.includes('zod'))).toEqual([])
  expect(bundle.bytes).toBeLessThan(6_500)
})
