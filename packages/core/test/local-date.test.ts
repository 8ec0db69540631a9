import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isInEffect, isLocalDate, localDateIn, overlaps, parseLocalDate } from '../src/index.ts'
import { localDateSchema } from '../src/schema.ts'
import { anyLocalDate, anyPeriod } from './support/arbitraries.ts'

test.each(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) => {
  expect(isLocalDate(day)).toBe(true)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '2026-1--1',
  '2026/01/01',
  '2026-0a-01',
  '202:-01-01',
  '20 6-01-01',
  '26-01-01',
  '2026-11-21T00:00:00Z',
  ' 2026-11-21',
  '2026-11-21\n',
  '+2026-11-21',
  '-2026-11-21',
  '٢٠٢٦-١١-٢١',
  '2026‐11‐21',
  '',
  null,
  undefined,
  20261121,
  new Date(),
  ['2026-11-21'],
  { toString: () => '2026-11-21' },
])('%j is not a day', (value) => {
  expect(isLocalDate(value)).toBe(false)
  expect(parseLocalDate(value)).toEqual({ ok: false, error: { code: 'not-a-date', received: value } })
})

describe('laws', () => {
  test('the schema and the function agree on every string of the right form', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
    fc.assert(
      fc.property(fc.tuple(digits(4), digits(2), digits(2)), (parts) => {
        const day = parts.join('-')
        expect(localDateSchema.safeParse(day).success).toBe(isLocalDate(day))
      }),
    )
  })

  test('a day is one that the calendar of JavaScript has, and every month and leap year is as long as there', () => {
    for (const year of ['0000', '0004', '0100', '1600', '1900', '2000', '2023', '2024', '2100', '9999'])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const moment = new Date(`${text}T00:00:00Z`)
          const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text
          expect(isLocalDate(text), text).toBe(exists)
        }
  })

  test('going forward and back is where it began, and later sorts later', () => {
    fc.assert(
      fc.property(anyLocalDate, fc.integer({ min: 1, max: 5000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day)
        expect(addDays(day, count) > day).toBe(true)
      }),
    )
  })

  test('overlapping is mutual, and means that some day is in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        const latestStart = one.from > other.from ? one.from : other.from
        expect(overlaps(one, other)).toBe(overlaps(other, one))
        expect(overlaps(one, other)).toBe(isInEffect(one, latestStart) && isInEffect(other, latestStart))
      }),
    )
  })

  test('both ends of a period are in it, the days beside them are not', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(isInEffect(period, period.from)).toBe(true)
        expect(isInEffect(period, addDays(period.from, -1))).toBe(false)
        if (period.until === null) return
        expect(isInEffect(period, period.until)).toBe(true)
        expect(isInEffect(period, addDays(period.until, 1))).toBe(false)
      }),
    )
  })
})

describe('addDays throws rather than answer with a day that is none', () => {
  test.each([
    ['past the last year', '9999-12-31', 1],
    ['before the first year', '0000-01-01', -1],
    ['a day that does not exist', '2023-02-30', 1],
    ['half a day', '2026-11-21', 0.5],
    ['no number', '2026-11-21', Number.NaN],
  ] as const)('%s', (_, day, count) => {
    expect(() => addDays(day, count)).toThrow(RangeError)
  })
})

describe('the day in a time zone', () => {
  test.each([
    ['summer in Birmingham is an hour ahead', 'Europe/London', '2026-07-01T23:30:00Z', '2026-07-02'],
    ['winter in Birmingham is not', 'Europe/London', '2026-12-01T23:30:00Z', '2026-12-01'],
    ['the night the clocks go back', 'Europe/London', '2026-10-25T00:59:59Z', '2026-10-25'],
    ['Karachi is a day ahead in the evening', 'Asia/Karachi', '2026-11-20T19:00:00Z', '2026-11-21'],
    ['an early year keeps four digits', 'Europe/London', '0999-06-01T12:00:00Z', '0999-06-01'],
  ])('%s', (_, zone, instant, day) => {
    expect(localDateIn(zone, new Date(instant))).toBe(day)
  })
  test('a zone nobody knows and an instant that is none throw', () => {
    expect(() => localDateIn('Europe/Brum', new Date())).toThrow(RangeError)
    expect(() => localDateIn('Europe/London', new Date('never'))).toThrow(RangeError)
  })
})
