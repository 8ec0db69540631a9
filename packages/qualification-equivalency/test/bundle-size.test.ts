import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'
import { guideIndex } from '../src/data.ts'

const root = `${import.meta.dirname}/..`
const dependencies = ['@use-it-cities/core']
const heavy = (inputs: readonly string[]) => inputs.filter((file) => /zod|locales\/|data\//.test(file))

test('all functions together are at most 6 kB, gzipped, and bring neither zod nor data nor words', async () => {
  const bundle = await bundleOf("export * from './src/index.ts'", root, dependencies)
  expect(heavy(bundle.inputs)).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(6_000)
})

test('to ask how a fact may be shown costs less than half a kilobyte', async () => {
  const bundle = await bundleOf("export { showing } from './src/index.ts'", root, dependencies)
  expect(bundle.gzipBytes).toBeLessThan(512)
})

test('to correct facts costs at most 1.2 kB, and brings neither zod nor data nor words', async () => {
  const bundle = await bundleOf("export * from './src/corrections.ts'", root, dependencies)
  expect(heavy(bundle.inputs)).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(1_200)
})

test('to read a publication brings no data and no words', async () => {
  const bundle = await bundleOf("export * from './src/publication.ts'", root, [...dependencies, 'zod'])
  expect(bundle.inputs.filter((file) => /locales\/|data\//.test(file))).toEqual([])
})

test('to search costs at most 48 kB, gzipped, all languages, and brings neither zod nor facts', async () => {
  const bundle = await bundleOf("export * from './src/search.ts'", root, dependencies)
  expect(bundle.inputs.filter((file) => /zod|locales\/|data\/(?!titles)/.test(file))).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(48_000)
})

test('the words bring neither zod nor facts', async () => {
  const bundle = await bundleOf("export * from './src/locales.ts'", root)
  expect(bundle.inputs.filter((file) => /zod|^data\//.test(file))).toEqual([])
})

test('every profession of the list is a file of at most 15 kB, gzipped, and there is no other', () => {
  const folder = `${root}/data/professions`
  const sizes = readdirSync(folder).map((file) => {
    const json: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
    return { id: file.replace('.json', ''), size: gzipSync(JSON.stringify(json)).byteLength }
  })
  expect(sizes.map(({ id }) => id)).toEqual(guideIndex.professions.map(({ id }) => id).sort())
  expect(sizes.filter(({ size }) => size > 15_000)).toEqual([])
})
