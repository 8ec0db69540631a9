import type { LocalDate } from '@use-it-cities/core'
import type { LeavingReason, PathwayEvent } from './event.ts'
import { indicators, stages, type Outcome, type Stage } from './indicators.ts'
import type { ValidityRule } from './language-expiry.ts'
import { tracksOf, type TrackState } from './tracks.ts'

/** Whether somebody is on the way now. `forgotten`: consent was withdrawn, and only the count is left. */
export type Activity = 'active' | 'paused' | 'moved' | 'left' | 'forgotten'

/** Where one person is on a day. */
export interface PersonStanding {
  /** The furthest stage they ever came to; `null` for somebody who was only referred. */
  readonly stage: Stage | null
  readonly outcome: Outcome
  readonly activity: Activity
  readonly leftBecause: LeavingReason | null
  readonly tracks: readonly TrackState[]
  readonly lastEventOn: LocalDate
}

/** From the events of one person that hold on that day, in order. `null` when there are none. */
export function standingOf(
  standing: readonly PathwayEvent[],
  on: LocalDate,
  rules: readonly ValidityRule[] = [],
): PersonStanding | null {
  const last = standing.at(-1)
  if (!last) return null
  const activity = activityOf(standing)
  return {
    stage: stageOf(standing),
    outcome: outcomeOf(standing),
    activity,
    leftBecause: activity === 'left' ? (standing.findLast(isLeaving)?.details?.reason ?? 'not-said') : null,
    tracks: tracksOf(standing, on, rules),
    lastEventOn: last.at,
  }
}

export const stageOf = (standing: readonly PathwayEvent[]): Stage | null =>
  stages.findLast((stage) => standing.some(({ type }) => indicators[stage].madeBy.includes(type))) ?? null

/** One outcome: the newest job that has not ended. */
export function outcomeOf(standing: readonly PathwayEvent[]): Outcome {
  const newest = standing.findLast(({ type }) => type === 'employed' || type === 'employment-ended')
  return newest?.type === 'employed' ? (newest.details?.level ?? 'other-work') : 'none-yet'
}

const isLeaving = ({ type }: PathwayEvent) => type === 'withdrawn'

function activityOf(standing: readonly PathwayEvent[]): Activity {
  if (standing.some(({ type }) => type === 'consent-withdrawn')) return 'forgotten'
  const newest = standing.findLast(({ type }) => type in activityAfter)
  return newest ? (activityAfter[newest.type as keyof typeof activityAfter] as Activity) : 'active'
}

const activityAfter = { paused: 'paused', moved: 'moved', withdrawn: 'left', returned: 'active' } as const
