import { expect, test } from 'vitest'
import { assess, type AssessOptions } from '../src/index.ts'
import { aFile } from './support/short-file.ts'
import { aCatalogue, aGroup, anItem } from './support/small-catalogue.ts'

const sensitivityOf = (answers: Record<string, string>, changes = {}, options: AssessOptions = {}) => {
  const items = Object.keys(answers).map((id, at) =>
    anItem(id, { weight: at + 1, group: id.startsWith('b') ? 'G2' : 'G1' }),
  )
  const result = assess(aCatalogue(items, changes), aFile({ answers: { a: answers } }, '2026-11-21'), options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.sensitivity
}

test('the five weights that move the score most are named, the one that moves it most first', () => {
  const { largest } = sensitivityOf({ a1: 'met', a2: 'not-met', a3: 'met', a4: 'not-met', b1: 'met', b2: 'not-met' })
  expect(largest).toHaveLength(5)
  // Met is 9 of 21.
  const by = largest.map(({ score }) => Math.abs(score.low - 9 / 21))
  expect(by).toEqual([...by].sort((one, other) => other - one))
  expect(largest[0]).toMatchObject({ of: 'item', id: 'b1', factor: 2, score: { low: 0.538462, high: 0.538462 } })
})

test('a weight that would change the label is named with the label it would be, groups first', () => {
  const { labelChanges } = sensitivityOf({ a1: 'not-met', b1: 'met' }, { groups: [aGroup('G1', 1.9), aGroup('G2')] })
  expect(labelChanges.map(({ of, id, factor, label }) => [of, id, factor, label])).toEqual([
    ['group', 'G1', 2, 'beginning'],
    ['group', 'G2', 0.5, 'beginning'],
    ['item', 'a1', 2, 'beginning'],
    ['item', 'b1', 0.5, 'beginning'],
  ])
  expect(sensitivityOf({ a1: 'met', b1: 'met' }).labelChanges).toEqual([])
})

test('where there is but one group, its weight is none that can be moved', () => {
  const { largest } = sensitivityOf({ a1: 'met', a2: 'not-met' })
  expect(largest.map(({ of }) => of)).not.toContain('group')
  expect(largest.length).toBeGreaterThan(0)
})

test('an item that somebody weighs with nothing is asked and moves nothing', () => {
  const { low, high, largest } = sensitivityOf({ a1: 'met', a2: 'not-met' }, {}, { weights: { a2: 0 } })
  expect({ low, high, largest }).toEqual({ low: 1, high: 1, largest: [] })
})
