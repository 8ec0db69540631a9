import type { LocalDate } from '@use-it-cities/core'
import type { EventDetails, PathwayEvent } from './event.ts'
import { trackNames, type EventType, type TrackName } from './event-types.ts'
import { expiryOf, type Expiry, type ValidityRule } from './language-expiry.ts'

export type TrackStateName = 'not-begun' | 'under-way' | 'done' | 'not-passed' | 'expired' | 'ended'

/** Where somebody is on one track on a day. */
export interface TrackState {
  readonly track: TrackName
  readonly state: TrackStateName
  /** The day of the event that says so; `null` while it has not begun. */
  readonly since: LocalDate | null
  /** Steps of accreditation passed, jobs or placements begun, tests sat: as the track has them. */
  readonly steps: number
  /** Language only: when the result that counts runs out. */
  readonly expires?: Expiry | undefined
}

interface TrackRule {
  readonly begins: readonly EventType[]
  readonly goesWrong: readonly EventType[]
  readonly isDone: (event: PathwayEvent) => boolean
  readonly ends: readonly EventType[]
}

/** What makes a track begin, be done, go wrong or end. A placement counts as interim work: both are work on the way. */
export const trackRules: Readonly<Record<TrackName, TrackRule>> = {
  language: {
    begins: ['language-booked', 'language-passed', 'language-not-passed'],
    goesWrong: ['language-not-passed'],
    isDone: ({ type }) => type === 'language-passed',
    ends: [],
  },
  recognition: {
    begins: ['recognition-applied', 'recognition-received', 'recognition-refused'],
    goesWrong: ['recognition-refused'],
    isDone: ({ type }) => type === 'recognition-received',
    ends: [],
  },
  accreditation: {
    begins: ['accreditation-step-passed', 'accreditation-step-not-passed'],
    goesWrong: ['accreditation-step-not-passed'],
    isDone: ({ type, details }) => type === 'accreditation-step-passed' && details?.isRegistered === true,
    ends: [],
  },
  mentor: { begins: ['mentor-matched'], goesWrong: [], isDone: () => false, ends: ['mentor-ended'] },
  'interim-work': {
    begins: ['interim-work-started', 'placement-started'],
    goesWrong: [],
    isDone: () => false,
    ends: ['interim-work-ended', 'placement-ended'],
  },
}

/** The five tracks of one person on a day, from the events that hold then. They run side by side. */
export const tracksOf = (
  standing: readonly PathwayEvent[],
  on: LocalDate,
  rules: readonly ValidityRule[] = [],
): readonly TrackState[] => trackNames.map((track) => trackState(track, standing, on, rules))

function trackState(
  track: TrackName,
  standing: readonly PathwayEvent[],
  on: LocalDate,
  rules: readonly ValidityRule[],
): TrackState {
  const { begins, goesWrong, isDone, ends } = trackRules[track]
  const begun = standing.filter(({ type }) => begins.includes(type))
  const ended = standing.filter(({ type }) => ends.includes(type))
  const last = begun.at(-1)
  if (!last) return { track, state: 'not-begun', since: null, steps: 0 }
  const steps = begun.length
  if (track === 'language') return { track, steps, ...languageState(begun, on, rules) }
  const done = begun.findLast(isDone)
  if (done) return { track, state: 'done', since: done.at, steps }
  if (ends.length > 0 && ended.length >= begun.length)
    return { track, state: 'ended', since: ended.at(-1)?.at ?? null, steps }
  return { track, state: goesWrong.includes(last.type) ? 'not-passed' : 'under-way', since: last.at, steps }
}

/** The result that lasts longest counts; one whose end nobody knows counts as done, and says so. */
function languageState(
  begun: readonly PathwayEvent[],
  on: LocalDate,
  rules: readonly ValidityRule[],
): Pick<TrackState, 'state' | 'since' | 'expires'> {
  const passes = begun
    .filter(({ type }) => type === 'language-passed')
    .map((event) => ({ event, expires: expiryOf(schemeOf(event.details), event.at, rules) }))
  const held = passes.findLast(({ expires }) => expires.outcome === 'unknown' || expires.on >= on)
  if (held) return { state: 'done', since: held.event.at, expires: held.expires }
  const last = begun.at(-1)
  const over = passes.at(-1)
  if (over && last === over.event) return { state: 'expired', since: over.event.at, expires: over.expires }
  const state = last?.type === 'language-not-passed' ? 'not-passed' : 'under-way'
  return { state, since: last?.at ?? null, ...(over && { expires: over.expires }) }
}

const schemeOf = (details: EventDetails | undefined) => details?.scheme ?? 'other'
