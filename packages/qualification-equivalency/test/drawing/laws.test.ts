import fc from 'fast-check'
import { expect, test } from 'vitest'
import { routeDrawing, type DrawnStep } from '../../src/drawing.ts'
import { faultsIn } from './support/faults-in.ts'
import { readDrawing } from './support/read-drawing.ts'

/** Steps that wait only for steps before them, in any shape; then mixed, because data may come in any order. */
const anySteps = fc
  .array(
    fc.record({
      title: fc.stringMatching(/^[A-Za-z,:()/ -]{1,70}$/).filter((text) => text.trim() !== ''),
      before: fc.array(fc.nat(20), { maxLength: 4 }),
      optional: fc.boolean(),
      done: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ title, before, optional, done }, at): DrawnStep => ({
      id: `s${at}`,
      title,
      after: at === 0 ? [] : before.map((one) => `s${one % at}`),
      optional,
      done,
    })),
  )
const direction = fc.constantFrom('ltr' as const, 'rtl' as const)

test('steps of any shape are each drawn once, apart, with every line between them', () => {
  fc.assert(
    fc.property(anySteps, direction, (steps, reads) => {
      const { svg, text } = routeDrawing(steps, { id: 'r', title: 'Any', direction: reads })
      expect(faultsIn(svg, steps)).toEqual([])
      expect(text).toHaveLength(steps.length)
    }),
    { numRuns: 300 },
  )
})

test('in whatever order they come, no step stands above one that it waits for, and the lines stay the same', () => {
  const mixed = anySteps.chain((steps) =>
    fc.shuffledSubarray([...steps], { minLength: steps.length }).map((mix) => ({ steps, mix })),
  )
  fc.assert(
    fc.property(mixed, ({ steps, mix }) => {
      const { edges } = readDrawing(routeDrawing(mix, { id: 'r', title: 'Any' }).svg)
      expect(edges).toHaveLength(steps.flatMap(({ after }) => [...new Set(after)]).length)
      for (const edge of edges) {
        const [from = 0, to = 0] = edge.split('-').map(Number)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(from).toBeLessThan(to)
      }
    }),
    { numRuns: 200 },
  )
})

test('the same steps give the same drawing, and any text at all gives one without markup of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 }), (titles) => {
      const steps = titles.map((title, at) => ({ id: `${at}`, title, after: [], optional: false }))
      const draw = () => routeDrawing(steps, { id: 'r', title: titles.join(' ') }).svg
      expect(draw()).toBe(draw())
      const known =
        /^(?:<\/?(?:svg|title|desc|g|rect|path|text)(?: [a-zA-Z:-]+="[^"<]*")*\/?>|[^<>&]|&(?:amp|lt|gt|quot|#39);)*$/
      expect(draw()).toMatch(known)
    }),
    { numRuns: 200 },
  )
})
