import { beforeAll, expect, it } from 'vitest'
import { pagesToRead, readWithLighthouse, type Reading } from '../../lighthouse/read-with-lighthouse.ts'

let readings: readonly Reading[]
beforeAll(async () => {
  readings = await readWithLighthouse(1, ['accessibility', 'best-practices', 'seo'])
}, 240_000)

it.each(pagesToRead)('Lighthouse has nothing to say against $page', ({ path }) => {
  const reading = readings.find((each) => each.path === path)
  expect(reading?.faults).toEqual([])
  expect(reading?.scores).toMatchObject({ accessibility: 100, 'best-practices': 100, seo: 100 })
})
