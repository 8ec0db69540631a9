import type { LocalDate } from '@use-it-cities/core'
import type { PathwayEvent } from './event.ts'
import { beforeConsent, endings, isEventType, type EventType } from './event-types.ts'

export type PathwayProblemCode =
  | 'unknown-type'
  | 'in-future'
  | 'duplicate'
  | 'before-consent'
  | 'never-began'
  | 'two-outcomes'
  | 'after-consent-withdrawn'
  | 'unknown-superseded'
  | 'superseded-twice'
  | 'nothing-superseded'
  | 'withdrawal-stays'

/** What is wrong with one event. `locales` has the sentence. */
export interface PathwayProblem {
  readonly code: PathwayProblemCode
  readonly event: string
  readonly type: string
  readonly at: string
  /** What it clashes with or waits for: an event, a type or a day. */
  readonly of?: string | undefined
}

/**
 * What is wrong with the events of one person, as of a day: none for a record that can be counted. Events of several
 * people are looked at person by person by whoever calls.
 */
export function historyProblems(events: readonly PathwayEvent[], today: LocalDate): readonly PathwayProblem[] {
  const replaced = new Map<string, string[]>()
  for (const { id, supersedes } of events)
    if (supersedes !== undefined) replaced.set(supersedes, [...(replaced.get(supersedes) ?? []), id].sort())
  const standing = events.filter(({ id, type }) => !replaced.has(id) && type !== 'corrected')
  return events.flatMap((event) => {
    const found = problemOf(event, { events, standing, replaced, today })
    return found ? [{ event: event.id, type: event.type, at: event.at, ...found }] : []
  })
}

/**
 * May this event be added to what is recorded about its person? All that is wrong with it, and with older events that
 * would no longer hold without what it takes back.
 */
export function checkEvent(
  event: PathwayEvent,
  recorded: readonly PathwayEvent[],
  today: LocalDate,
): readonly PathwayProblem[] {
  const theirs = recorded.filter(({ person }) => person === event.person)
  const before = new Set(historyProblems(theirs, today).map((problem) => `${problem.event} ${problem.code}`))
  return historyProblems([...theirs, event], today).filter(
    (problem) => problem.event === event.id || !before.has(`${problem.event} ${problem.code}`),
  )
}

interface Recorded {
  readonly events: readonly PathwayEvent[]
  readonly standing: readonly PathwayEvent[]
  readonly replaced: ReadonlyMap<string, readonly string[]>
  readonly today: LocalDate
}
type Found = Pick<PathwayProblem, 'code' | 'of'> | null

function problemOf(event: PathwayEvent, record: Recorded): Found {
  const { type, at } = event
  if (!isEventType(type)) return { code: 'unknown-type' }
  if (at > record.today) return { code: 'in-future', of: record.today }
  return supersedingProblem(event, record) ?? (isStanding(event, record) ? standingProblem(event, record) : null)
}

const isStanding = (event: PathwayEvent, { standing }: Recorded) => standing.includes(event)

function supersedingProblem({ id, type, supersedes }: PathwayEvent, { events, replaced }: Recorded): Found {
  if (supersedes === undefined) return type === 'corrected' ? { code: 'nothing-superseded' } : null
  const target = events.find((each) => each.id === supersedes)
  if (!target || supersedes === id) return { code: 'unknown-superseded', of: supersedes }
  if (target.type === 'consent-withdrawn') return { code: 'withdrawal-stays', of: supersedes }
  const by = replaced.get(supersedes) ?? []
  return by.length > 1 && by[0] !== id ? { code: 'superseded-twice', of: supersedes } : null
}

function standingProblem(event: PathwayEvent, { standing }: Recorded): Found {
  const { type, at } = event
  const had = (types: readonly EventType[]) => standing.filter((each) => types.includes(each.type) && each.at <= at)
  const same = standing.find((each) => each.id < event.id && isSame(each, event))
  if (same) return { code: 'duplicate', of: same.id }
  const ended = standing.find((each) => each.type === 'consent-withdrawn' && each.id !== event.id && each.at < at)
  if (ended) return { code: 'after-consent-withdrawn', of: ended.at }
  if (!beforeConsent.includes(type) && had(['consented']).length === 0) return { code: 'before-consent' }
  const begins = endings[type]
  if (begins) {
    const begun = had(begins).length
    const over = had([type]).filter((each) => each.at < at || each.id <= event.id).length
    if (type === 'returned' ? begun === 0 : over > begun) return { code: 'never-began', of: begins.join(', ') }
  }
  if (type !== 'employed') return null
  const other = standing.find((each) => each.type === 'employed' && each.at === at && each.id < event.id)
  return other ? { code: 'two-outcomes', of: other.id } : null
}

const isSame = (one: PathwayEvent, other: PathwayEvent): boolean =>
  one.type === other.type && one.at === other.at && detailsKey(one) === detailsKey(other)

const detailsKey = ({ details = {} }: PathwayEvent): string =>
  JSON.stringify(
    Object.entries(details)
      .filter(([, value]) => value !== undefined)
      .sort(),
  )
