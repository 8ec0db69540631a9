import type { LocalDate } from '@use-it-cities/core'
import type { PathwayEvent } from './event.ts'
import { isEventType } from './event-types.ts'

/** A day to count on; `knownAt` asks for what was written down by that moment, to make an old report again. */
export interface AsAt {
  readonly on: LocalDate
  readonly knownAt?: string | undefined
}

/**
 * The events that hold on a day, each once, in an order of their own: whatever order they came in makes no difference.
 * A superseded event does not hold, also when what takes its place happened later. Only an event about the same
 * person supersedes. Throws for a type nobody knows: it is never taken for some stage.
 */
export function standingEvents(events: readonly PathwayEvent[], { on, knownAt }: AsAt): readonly PathwayEvent[] {
  const known = inOrder(events.filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt))
  const unknown = known.find(({ type }) => !isEventType(type))
  if (unknown) throw new TypeError(`Expected a known type of event, but ${unknown.id} has ${String(unknown.type)}.`)
  const replaced = new Set(known.flatMap(({ person, supersedes }) => (supersedes ? [keyOf(person, supersedes)] : [])))
  const seen = new Set<string>()
  return known.filter(({ id, person, type, at }) => {
    const key = keyOf(person, id)
    if (seen.has(key)) return false
    seen.add(key)
    return at <= on && type !== 'corrected' && !replaced.has(key)
  })
}

const keyOf = (person: string, id: string) => JSON.stringify([person, id])

const inOrder = (events: readonly PathwayEvent[]): readonly PathwayEvent[] =>
  [...events].sort((a, b) => compare(sortKey(a), sortKey(b)))

const sortKey = ({ at, recordedAt, id, ...rest }: PathwayEvent) => [at, recordedAt, id, JSON.stringify(rest)]

function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((each, index) => each !== other[index])
  return at === -1 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1
}

/** Standing events by person. */
export function eventsByPerson(
  events: readonly PathwayEvent[],
  asAt: AsAt,
): ReadonlyMap<string, readonly PathwayEvent[]> {
  const byPerson = new Map<string, PathwayEvent[]>()
  for (const event of standingEvents(events, asAt)) {
    const theirs = byPerson.get(event.person)
    if (theirs) theirs.push(event)
    else byPerson.set(event.person, [event])
  }
  return byPerson
}
