import { directionOf, languageCodes } from '@use-it-cities/core'
import { bundleOf } from '@use-it-cities/tooling/bundle'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { guideIndex, readings } from '../../src/data.ts'
import { routeDrawing } from '../../src/drawing.ts'
import { guideFor, type GuideRoute, type Nation } from '../../src/index.ts'
import { drawingWordsIn } from '../../src/locales.ts'
import { allProfessions } from '../support/guide.ts'
import { faultsIn } from './support/faults-in.ts'
import { readDrawing } from './support/read-drawing.ts'

const nations: readonly Nation[] = ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']

/** Every route of every profession in every nation, as a guide shows it. */
async function allRoutes(): Promise<{ name: string; route: GuideRoute }[]> {
  const professions = await allProfessions()
  return professions.flatMap((profession) =>
    nations.flatMap((nation) =>
      guideFor({ profession, index: guideIndex, readings }, { nation }, [], '2026-11-21').routes.map((route) => ({
        name: `${profession.id}/${nation}/${route.id}`,
        route,
      })),
    ),
  )
}

describe.each(languageCodes)('every route of the guide, drawn in %s', (language) => {
  const options = { id: 'route', direction: directionOf(language), words: drawingWordsIn(language) }

  test('shows each step once, inside its frame, with a line for each step that comes before, in 3 kB', async () => {
    const routes = await allRoutes()
    expect(routes.length).toBeGreaterThan(150)
    for (const { name, route } of routes) {
      const { svg, text } = routeDrawing(route.steps, { ...options, title: route.title })
      expect({ name, faults: faultsIn(svg, route.steps) }).toEqual({ name, faults: [] })
      expect(text).toHaveLength(route.steps.length)
      expect(gzipSync(svg).byteLength, name).toBeLessThanOrEqual(3_000)
    }
  })
})

const first = { id: 'a', title: 'First <step> & “more”', after: [], optional: false, done: true }
const one = { id: 'b', title: 'One thing', after: ['a'], optional: false }
const another = { id: 'c', title: 'Another thing at the same time', after: ['a'], optional: true }
const last = { id: 'd', title: 'Both are done', after: ['b', 'c'], optional: false }
const steps = [first, one, another, last]

test('two steps at the same time both follow the first, and the last waits for both', () => {
  const { svg, text } = routeDrawing(steps, { id: 'r', title: 'A way' })
  expect(text).toEqual([
    'First <step> & “more” (Done)',
    'One thing (After step 1)',
    'Another thing at the same time (Not everybody needs this step; After step 1)',
    'Both are done (After step 2, 3)',
  ])
  expect(readDrawing(svg).edges.toSorted()).toEqual(['0-1', '0-2', '1-3', '2-3'])
  expect(faultsIn(svg, steps)).toEqual([])
})

test('says to a reader what it is, in words that are no markup', () => {
  const { svg, text } = routeDrawing(steps, { id: 'r"1', title: 'A <way> & more' })
  const { title, description } = readDrawing(svg)
  expect(title).toBe('A <way> & more')
  for (const line of text) expect(description).toContain(line)
  expect(svg).toContain('role="img" aria-labelledby="r&quot;1-title" aria-describedby="r&quot;1-desc"')
  expect(svg).not.toMatch(/style|class=|<way>|#[0-9a-f]{3}/)
})

test('what is done and what may be left out is said in words too', () => {
  const words = readDrawing(routeDrawing(steps, { id: 'r', title: '' }).svg).lines.map((line) => line.words)
  expect(words).toContain('Done')
  expect(words).toContain('Not everybody needs this step')
  expect(words).not.toContain('1')
  expect(words).toContain('2')
})

test('in a right-to-left page everything stands at the other side', () => {
  const [left, right] = (['ltr', 'rtl'] as const).map((direction) =>
    readDrawing(routeDrawing(steps, { id: 'r', title: '', direction }).svg),
  )
  expect(right?.frames.map(({ x, width }) => 320 - x - width)).toEqual(left?.frames.map(({ x }) => x))
  expect(right?.edges).toEqual(left?.edges)
})

test('a circle throws with the steps in it, and a step that is not there is waited for by nobody', () => {
  const circle = [
    { ...one, after: ['d'] },
    { ...last, after: ['b'] },
  ]
  expect(() => routeDrawing(circle, { id: 'r', title: '' })).toThrow('wait for each other: b, d')
  expect(routeDrawing([one], { id: 'r', title: '' }).text).toEqual(['One thing'])
})

test('a word that is wider than a phone is broken, and no steps make no drawing that fails', () => {
  const long = [{ id: 'a', title: 'x'.repeat(200), after: [], optional: false }]
  expect(faultsIn(routeDrawing(long, { id: 'r', title: '' }).svg, long)).toEqual([])
  expect(readDrawing(routeDrawing([], { id: 'r', title: '' }).svg)).toMatchObject({ frames: [], edges: [] })
})

test('the entry is at most 3 kB, gzipped, and brings neither zod nor data nor words', async () => {
  const bundle = await bundleOf("export * from './src/drawing.ts'", `${import.meta.dirname}/../..`)
  expect(bundle.inputs.filter((file) => /zod|locales\/|data\//.test(file))).toEqual([])
  expect(bundle.gzipBytes).toBeLessThanOrEqual(3_000)
})
