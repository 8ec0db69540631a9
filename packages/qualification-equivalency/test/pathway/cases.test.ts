import { describe, expect, test } from 'vitest'
import { answersTo, pathwayCases } from './read-pathway-case.ts'

describe('people on the pathway, and what is told about them', () => {
  test.each(pathwayCases)('$name', ({ given, on, expect: expected }) => {
    if (typeof expected.throws === 'string') {
      expect(() => answersTo(given, on)).toThrow(expected.throws)
      return
    }
    const answers = answersTo(given, on)
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, answers[key]]))).toEqual(expected)
  })
})

test('the table has at least 25 rows', () => {
  expect(pathwayCases.length).toBeGreaterThanOrEqual(25)
})
