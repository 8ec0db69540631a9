import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../src/search/edit-distance.ts'

describe('how far two words are from each other', () => {
  test.each([
    ['nurse', 'nurse', 0],
    ['nurse', 'nrse', 1],
    ['nurse', 'nursse', 1],
    ['nurse', 'nuрse', 1],
    ['nurse', 'nusre', 1],
    ['dentist', 'detnsit', 2],
    ['nurse', 'doctor', 3],
    ['', 'ab', 2],
  ])('%s and %s', (a, b, slips) => {
    expect(editDistance(a, b, 2)).toBe(slips)
    expect(editDistance(b, a, 2)).toBe(slips)
  })

  test('is what the whole table says, or one more than the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(wholeTable(a, b), limit + 1))
      }),
      { numRuns: 1_000 },
    )
  })
})

/** The same distance as the textbook writes it, with no limit and every cell. */
function wholeTable(a: string, b: string): number {
  const cell = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    const same = a[i - 1] === b[j - 1]
    return Math.min(
      table(i - 1, j) + 1,
      table(i, j - 1) + 1,
      table(i - 1, j - 1) + (same ? 0 : 1),
      swapped ? table(i - 2, j - 2) + 1 : Infinity,
    )
  }
  const known = new Map<string, number>()
  const table = (i: number, j: number): number => {
    const key = `${i},${j}`
    const value = known.get(key) ?? cell(i, j)
    known.set(key, value)
    return value
  }
  return table(a.length, b.length)
}
