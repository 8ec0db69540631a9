import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'

test('the main entry is small and brings no zod', async () => {
  const bundle = await bundleOf("export * from './src/index.ts'", import.meta.dirname + '/..')
  expect(bundle.inputs.filter((file) => file.includes('zod'))).toEqual([])
  expect(bundle.bytes).toBeLessThan(3_500)
})

test('one pure function costs a few hundred bytes', async () => {
  const bundle = await bundleOf("export { isInEffect } from './src/index.ts'", import.meta.dirname + '/..')
  expect(bundle.bytes).toBeLessThan(300)
})
