import type { LocalDate } from '@use-it-cities/core'
import type { Occasion } from '@use-it-cities/success-stories/outreach'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile, type CalendarOf } from '../../src/outreach/calendar-file.ts'

const occasion = (on: string, from = '10:00', until = '12:00', isCancelled = false): Occasion => ({
  on: on as LocalDate,
  from,
  until,
  isCancelled,
})

const made = (change: Partial<CalendarOf> = {}) =>
  calendarFile({
    event: { id: 'm4xtq7wb', venue: { name: 'Testham Library', address: '1 Test Road, Testham' } },
    occasions: [occasion('2026-11-24')],
    title: 'Tea morning',
    description: 'Come in.\nAsk anything.',
    url: 'https://stories.example.org/en/events/m4xtq7wb',
    timeZone: 'Europe/London',
    publishedAt: '2026-11-21T09:00:00.000Z',
    ...change,
  })

/** Read by a program that had no part in writing it. */
const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown as ConstructorParameters<typeof ICAL.Component>[0])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
const instant = (time: ICAL.Time) => time.toJSDate().toISOString()

describe('what a calendar reads', () => {
  it('the day and the time by the clock of the city, in winter and in summer', () => {
    const occasions = [occasion('2027-03-27'), occasion('2027-03-28'), occasion('2027-10-31')]
    expect(read(made({ occasions })).map(({ startDate, endDate }) => [instant(startDate), instant(endDate)])).toEqual([
      ['2027-03-27T10:00:00.000Z', '2027-03-27T12:00:00.000Z'],
      ['2027-03-28T09:00:00.000Z', '2027-03-28T11:00:00.000Z'],
      ['2027-10-31T10:00:00.000Z', '2027-10-31T12:00:00.000Z'],
    ])
  })

  it('the same whatever clock the machine of the site goes by', () => {
    const before = process.env.TZ
    const files = ['Pacific/Auckland', 'America/New_York', 'UTC'].map((zone) => {
      process.env.TZ = zone
      return made({ occasions: [occasion('2027-06-01')] })
    })
    process.env.TZ = before ?? 'UTC'
    expect(new Set(files).size).toBe(1)
    expect(instant(read(files[0] ?? '')[0]?.startDate as ICAL.Time)).toBe('2027-06-01T09:00:00.000Z')
  })

  it('where, what and which page', () => {
    const [event] = read(made())
    expect([event?.summary, event?.location, event?.description]).toEqual([
      'Tea morning',
      'Testham Library, 1 Test Road, Testham',
      'Come in.\nAsk anything.',
    ])
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://stories.example.org/en/events/m4xtq7wb')
  })

  it('no place where it is online', () =>
    expect(read(made({ event: { id: 'm4xtq7wb', venue: null } }))[0]?.location).toBeNull())

  it('what was cancelled as cancelled, in the place of what was planned', () => {
    const status = (file: string) =>
      read(file).map(({ uid, sequence, component }) => [uid, sequence, component.getFirstPropertyValue('status')])
    const planned = status(made())
    expect(planned).toEqual([['m4xtq7wb-2026-11-24@stories.example.org', expect.any(Number), 'CONFIRMED']])
    const cancelled = status(
      made({ occasions: [occasion('2026-11-24', '11:00', '12:00', true)], publishedAt: '2026-11-21T09:01:00.000Z' }),
    )
    expect(cancelled).toEqual([['m4xtq7wb-2026-11-24@stories.example.org', Number(planned[0]?.[1]) + 1, 'CANCELLED']])
  })

  it('a number of the change that fits into the integer of the format, also in a hundred years', () => {
    const [event] = read(made({ publishedAt: '2126-11-21T09:00:00.000Z' }))
    expect(event?.sequence).toBeGreaterThan(0)
    expect(event?.sequence).toBeLessThanOrEqual(2_147_483_647)
  })

  it('two occasions of one day apart', () => {
    const uids = read(made({ occasions: [occasion('2026-11-24'), occasion('2026-11-24', '14:00', '15:00')] })).map(
      ({ uid }) => uid,
    )
    expect(new Set(uids).size).toBe(2)
  })

  it.each([
    ['a line break with another event in it', 'Tea\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Other'],
    ['signs that mean something in the format', 'Tea; coffee, cake: \\ "all" <b>&'],
    ['letters of four bytes and a very long line', '🫖'.repeat(60)],
    ['words from right to left', 'صباح شاي تجريبي في المكتبة لكل الجيران الذين يبحثون عن عمل أو تدريب قريب'],
  ])('%s: as one title, and nothing else', (_what, title) => {
    const events = read(made({ title }))
    expect(events).toHaveLength(1)
    expect(events[0]?.summary).toBe(title.replaceAll('\r\n', ' '))
    const lines = made({ title }).split('\r\n')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})
