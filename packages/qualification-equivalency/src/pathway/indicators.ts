import type { EventType } from './event-types.ts'

/** Figures that are counted here, from the widest to the narrowest. */
export const stages = ['identified', 'engaged', 'on-the-pathway'] as const
export type Stage = (typeof stages)[number]

/** What somebody's work is now: one for each person on the pathway. */
export const outcomes = ['at-level', 'associated', 'other-work', 'none-yet'] as const
export type Outcome = (typeof outcomes)[number]

export type Indicator = Stage | Exclude<Outcome, 'none-yet'>

/** A definition of a figure; two figures are only put side by side when theirs is the same. */
export interface IndicatorDefinition {
  readonly indicator: Indicator
  /** Names the definition and its version. */
  readonly definition: string
  /** The events any one of which makes a person count. */
  readonly madeBy: readonly EventType[]
}

const onThePathway: readonly EventType[] = [
  'recognition-applied',
  'recognition-received',
  'recognition-refused',
  'language-booked',
  'language-passed',
  'language-not-passed',
  'accreditation-step-passed',
  'accreditation-step-not-passed',
  'mentor-matched',
  'interim-work-started',
  'placement-started',
  'offered',
  'employed',
]
const engaged: readonly EventType[] = ['consented', 'qualification-declared', ...onThePathway]
const identified: readonly EventType[] = ['identified', ...engaged]

/**
 * What each figure counts. All are distinct people who ever came so far by the day asked about, also those who have left
 * since; an outcome is the work they have on that day. Somebody who was only referred is not yet identified: nobody has
 * heard from them what they are.
 */
export const indicators: Readonly<Record<Indicator, IndicatorDefinition>> = {
  identified: { indicator: 'identified', definition: 'counted/identified@1', madeBy: identified },
  engaged: { indicator: 'engaged', definition: 'counted/engaged@1', madeBy: engaged },
  'on-the-pathway': { indicator: 'on-the-pathway', definition: 'counted/on-the-pathway@1', madeBy: onThePathway },
  'at-level': { indicator: 'at-level', definition: 'counted/at-level@1', madeBy: ['employed'] },
  associated: { indicator: 'associated', definition: 'counted/associated@1', madeBy: ['employed'] },
  'other-work': { indicator: 'other-work', definition: 'counted/other-work@1', madeBy: ['employed'] },
}
