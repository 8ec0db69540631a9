import type { LocalDate } from '@use-it-cities/core'
import type { PathwayEvent } from './event.ts'
import type { EventType } from './event-types.ts'
import { daysBetween } from './median-days.ts'
import { eventsByPerson } from './standing-events.ts'
import { standingOf } from './standing-of.ts'

/** Somebody of whom nothing has been written down for a while. */
export interface Stuck {
  readonly person: string
  readonly days: number
  readonly lastEvent: EventType
  readonly lastEventOn: LocalDate
  readonly isPaused: boolean
}

/**
 * Who has had no event for so many days, the longest first: people who agreed to take part, have not left, and do not yet
 * work at their level. It is for the coach who knows them, never for a report: it names codes.
 */
export function stuckList(
  events: readonly PathwayEvent[],
  on: LocalDate,
  { afterDays }: { readonly afterDays: number },
): readonly Stuck[] {
  const found = [...eventsByPerson(events, { on })].flatMap(([person, standing]) => {
    const where = standingOf(standing, on)
    const last = standing.at(-1)
    if (!where || !last || where.stage === null || where.stage === 'identified' || where.outcome === 'at-level')
      return []
    if (where.activity !== 'active' && where.activity !== 'paused') return []
    const days = daysBetween(last.at, on)
    if (days < afterDays) return []
    return [{ person, days, lastEvent: last.type, lastEventOn: last.at, isPaused: where.activity === 'paused' }]
  })
  return found.sort((a, b) => b.days - a.days || (a.person < b.person ? -1 : 1))
}
