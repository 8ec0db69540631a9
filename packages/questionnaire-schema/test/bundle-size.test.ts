import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'

const root = `${import.meta.dirname}/..`

test('the runtime is at most 15 kB with gzip, and brings neither zod nor data nor words', async () => {
  const { inputs, gzipBytes } = await bundleOf("export * from './src/index.ts'", root)
  expect(inputs.filter((file) => /zod|household|occupations|locales|hpke/.test(file))).toEqual([])
  expect(gzipBytes).toBeLessThanOrEqual(15_000)
})

test('a serial number is checked for less than 500 bytes', async () => {
  const { bytes } = await bundleOf("export { isSerial } from './src/index.ts'", root)
  expect(bytes).toBeLessThan(500)
})

test('sealing brings neither zod nor the runtime, and costs a page at most 15 kB with gzip', async () => {
  const { inputs, gzipBytes } = await bundleOf("export { sealSubmission } from './src/sealed.ts'", root)
  expect(inputs.filter((file) => /zod|runtime/.test(file))).toEqual([])
  expect(gzipBytes).toBeLessThanOrEqual(15_000)
})
