import { describe, expect, it } from 'vitest'
import { dayIn } from '../src/site/day-in.ts'
import { leaseEndsAt } from '../src/site/lease.ts'
import { timeIn } from '../src/site/time-in.ts'

const hour = 3_600_000
const built = Date.parse('2026-11-21T09:00:00Z')

describe('the lease counts from the moment the feed was built', () => {
  const feed = { generatedAt: '2026-11-21T09:00:00Z', leaseHours: 24 }
  it.each([
    { name: 'received at once', receivedAt: built, hours: 24 },
    { name: 'played back a day later', receivedAt: built + 24 * hour, hours: 24 },
    { name: 'from a CMS whose clock is an hour ahead', receivedAt: built - hour, hours: 23 },
  ])('$name', ({ receivedAt, hours }) => expect((leaseEndsAt(feed, receivedAt) - built) / hour).toBe(hours))
})

describe('a day begins at midnight in the city', () => {
  it.each([
    ['Europe/London', '2026-11-21T23:59:59Z', '2026-11-21'],
    ['Europe/London', '2026-11-22T00:00:00Z', '2026-11-22'],
    ['Europe/London', '2026-06-21T23:00:00Z', '2026-06-22'],
    ['Asia/Karachi', '2026-11-21T19:00:00Z', '2026-11-22'],
    ['Asia/Kathmandu', '2026-11-21T18:14:59Z', '2026-11-21'],
    ['Asia/Kathmandu', '2026-11-21T18:15:00Z', '2026-11-22'],
  ])('%s %s: %s', (zone, instant, day) => {
    const today = dayIn()
    today(zone, Date.parse(instant) - 60_000)
    expect(today(zone, Date.parse(instant))).toBe(day)
  })
})

describe('the clock is the one of the city', () => {
  it.each([
    ['Europe/London', '2026-11-21T09:05:00Z', '09:05'],
    ['Europe/London', '2026-06-21T23:00:59Z', '00:00'],
    ['Asia/Kathmandu', '2026-11-21T18:14:59Z', '23:59'],
  ])('%s %s: %s', (zone, instant, time) => {
    const clock = timeIn()
    clock(zone, Date.parse(instant) - 60_000)
    expect(clock(zone, Date.parse(instant))).toBe(time)
  })
})
