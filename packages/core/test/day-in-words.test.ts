import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInWords, languageCodes } from '../src/index.ts'
import { anyLocalDate } from './support/arbitraries.ts'

test('an English day has no comma, with its year and without', () => {
  expect(dayInWords('2026-11-24', 'en')).toBe('Tuesday 24 November 2026')
  expect(dayInWords('2026-11-24', 'en', { hasYear: false })).toBe('Tuesday 24 November')
})

test.each(languageCodes)('a day in %s has the digits and the calendar of posters here', (language) => {
  expect(dayInWords('2026-12-01', language)).toMatch(/(?<!\d)1(?!\d)/)
  expect(dayInWords('2026-12-01', language)).toContain('2026')
  expect(dayInWords('2026-12-01', language, { hasYear: false })).not.toContain('2026')
})

test('a day is the same wherever the computer is', () => {
  fc.assert(
    fc.property(anyLocalDate, (on) => {
      expect(dayInWords(on, 'en').split(' ')[1]).toBe(String(Number(on.slice(8))))
    }),
  )
})
