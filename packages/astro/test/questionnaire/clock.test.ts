import { expect, it } from 'vitest'
import { todayOn } from '../../src/interview/clock.ts'
import type { FetchedData } from '../../src/interview/interview-data.ts'

const day = 86_400_000
const noon = Date.parse('2026-11-21T12:00:00Z')
const fetched = (madeAt: number, fetchedAt: number): FetchedData => ({
  data: {
    day: '2026-11-21',
    madeAt,
    revision: 1,
    timeZone: 'Europe/London',
    site: { en: 'Test' },
    intakeKey: { id: 'x', raw: 'y' },
    questionnaires: [],
  },
  fetchedAt,
})

it.each([
  { name: 'a clock that is right', madeAt: noon, fetchedAt: noon, now: noon, today: '2026-11-21' },
  { name: 'some hours wrong', madeAt: noon, fetchedAt: noon - 5 * 3_600_000, now: noon, today: '2026-11-21' },
  { name: 'offline for a month', madeAt: noon, fetchedAt: noon, now: noon + 30 * day, today: '2026-12-21' },
  {
    name: 'after midnight in the city',
    madeAt: noon,
    fetchedAt: noon,
    now: noon + 12 * 3_600_000,
    today: '2026-11-22',
  },
  { name: 'a year behind', madeAt: noon, fetchedAt: noon - 365 * day, now: noon - 365 * day, today: null },
  { name: 'a year ahead', madeAt: noon, fetchedAt: noon + 365 * day, now: noon + 365 * day, today: null },
  { name: 'set back since it was online', madeAt: noon, fetchedAt: noon, now: noon - 2 * day, today: null },
  {
    name: 'offline for three months, or set forward',
    madeAt: noon,
    fetchedAt: noon,
    now: noon + 90 * day,
    today: null,
  },
])('$name: $today', ({ madeAt, fetchedAt, now, today }) => expect(todayOn(fetched(madeAt, fetchedAt), now)).toBe(today))
