import type { LocalDate } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { guideOf, people, professionIds, told } from '../support/people.ts'

describe('people who ask for the guide', () => {
  test.each(people)('$name', async ({ given, on, expect: expected }) => {
    const guide = await guideOf(given, on as LocalDate)
    const said = 'routes' in guide ? told(guide) : { errors: guide }
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, said[key]]))).toEqual(expected)
  })
})

test('the table has at least 60 people and leaves no profession out', () => {
  const withGuide = people.filter(({ expect: expected }) => !('errors' in expected))
  expect(withGuide.length).toBeGreaterThanOrEqual(60)
  expect([...new Set(withGuide.map(({ given }) => given.profession))].sort()).toEqual([...professionIds].sort())
})
