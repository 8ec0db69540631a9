import { TZDate } from '@date-fns/tz'
import type { LocalDate } from '@use-it-cities/core'
import type { Occasion, OutreachEvent } from '@use-it-cities/success-stories/outreach'
import { ICalCalendar, ICalEventStatus } from 'ical-generator'

export interface CalendarOf {
  readonly event: Pick<OutreachEvent, 'id' | 'venue'>
  /** Those that are not over, cancelled ones too: a calendar that has them learns it. */
  readonly occasions: readonly Occasion[]
  readonly title: string
  readonly description: string
  /** The page of the event. */
  readonly url: string
  /** The clock that the times of the occasions are by. */
  readonly timeZone: string
  /** When the CMS published it: the same file for everybody, however often it is made. */
  readonly publishedAt: string
}

/**
 * The dates of an event for calendars (RFC 5545). Times are written as instants in UTC, worked out with the rules of the
 * city's clock for that day: every calendar reads them alike, and none has to know a time zone's rules.
 */
export function calendarFile(of: CalendarOf): string {
  const { event, occasions, url, timeZone, publishedAt } = of
  const title = oneLine(of.title)
  const description = of.description.split('\n').map(oneLine).join('\n')
  const { host } = new URL(url)
  const calendar = new ICalCalendar({ prodId: { company: 'USE-IT', product: 'events' }, name: title })
  const timesOn = new Map<LocalDate, number>()
  for (const { on, from, until, isCancelled } of occasions) {
    const earlier = timesOn.get(on) ?? 0
    timesOn.set(on, earlier + 1)
    calendar.createEvent({
      // The day and not the hour: an occasion that begins later than planned stays the same one.
      id: `${event.id}-${on}${earlier === 0 ? '' : `-${earlier + 1}`}@${host}`,
      start: instantOf(on, from, timeZone),
      end: instantOf(on, until, timeZone),
      stamp: new Date(publishedAt),
      sequence: minuteOf(publishedAt),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: title,
      description,
      url,
      ...(event.venue && { location: oneLine(`${event.venue.name}, ${event.venue.address}`) }),
    })
  }
  return calendar.toString()
}

/** Rises with what is published, so that calendars take the newer one. An INTEGER of the format ends at 2,147,483,647. */
const minuteOf = (publishedAt: string) => Math.floor(Date.parse(publishedAt) / 60_000)

/** The writer escapes line feeds but not other control characters, and a carriage return ends a line of the format. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

function instantOf(on: LocalDate, time: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime())
}
