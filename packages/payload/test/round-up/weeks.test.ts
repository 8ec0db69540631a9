import { addDays, localDateIn } from '@use-it-cities/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mondayOf, weekDue } from '../../src/round-up/weeks.ts'

describe('the week that a round-up is due for', () => {
  test.each([
    ['on Sunday', 'Europe/London', '2026-11-22T23:59:00Z', '2026-11-09'],
    ['on Monday before six', 'Europe/London', '2026-11-23T05:59:00Z', '2026-11-09'],
    ['on Monday at six', 'Europe/London', '2026-11-23T06:00:00Z', '2026-11-16'],
    ['in summer, when the clocks are an hour on', 'Europe/London', '2026-07-06T05:00:00Z', '2026-06-29'],
    ['where it is Monday before it is here', 'Pacific/Auckland', '2026-11-22T17:30:00Z', '2026-11-16'],
    ['where it is Sunday still', 'America/Los_Angeles', '2026-11-23T07:00:00Z', '2026-11-09'],
    ['on Friday, after a Monday that nobody was there', 'Europe/London', '2026-11-27T12:00:00Z', '2026-11-16'],
  ])('%s', (_, timeZone, now, week) => {
    expect(weekDue(timeZone, new Date(now))).toBe(week)
  })

  test('law: it is always a Monday, of a week that is over, and at most two weeks back', () => {
    const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    const zones = fc.constantFrom('Europe/London', 'Asia/Karachi', 'Pacific/Auckland', 'America/Los_Angeles')
    fc.assert(
      fc.property(moments, zones, (now, zone) => {
        const [week, today] = [weekDue(zone, now), localDateIn(zone, now)]
        return mondayOf(week) === week && addDays(week, 7) <= today && today <= addDays(week, 14)
      }),
    )
  })
})
