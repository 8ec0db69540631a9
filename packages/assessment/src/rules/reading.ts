import type { Because, LocalDate } from '@use-it-cities/core'
import type { Answer, AnswerState, Evidence } from '../model/assessment-file.ts'
import type { Item } from '../model/catalogue.ts'
import type { ItemReason } from '../model/reasons.ts'

/** One answer as it counts on the day. */
export interface Reading {
  /** As it stands on the day: an answer whose evidence has expired is `unknown`. */
  readonly state: AnswerState
  readonly level: number | undefined
  /** What it counts at least and at most, 0 to 1. */
  readonly low: number
  readonly high: number
  /** False when it does not apply and leaves the sum. */
  readonly applies: boolean
  /** Settled as met, partly or not met. */
  readonly answered: boolean
  /** Settled, with evidence that holds on the day. */
  readonly evidenced: boolean
  readonly because: Because<ItemReason>
}

/** All have the same fields in the same order, which is what makes reading a hundred of them quick. */
const reading = (
  state: AnswerState,
  [low, high]: readonly [number, number],
  because: Because<ItemReason>,
  evidenced = false,
  level?: number,
): Reading => {
  const applies = state !== 'not-applicable'
  const answered = applies && state !== 'unknown' && state !== 'not-assessed'
  return { state, level, low, high, applies, answered, evidenced, because }
}

const open = (state: 'unknown' | 'not-assessed', because: Because<ItemReason>) => reading(state, [0, 1], because)
const notAssessed = open('not-assessed', { key: 'not-assessed' })
const unknown = open('unknown', { key: 'unknown' })

/** On a ladder without a level, `met` is at least "in place" (2), `partly` anything between the ends. Ours. */
const withoutLevel = { met: [0.5, 1], partly: [0.25, 0.75], 'not-met': [0, 0] } as const

const plainReadings = (evidenced: boolean) => ({
  met: reading('met', [1, 1], { key: evidenced ? 'met' : 'met-no-evidence' }, evidenced),
  partly: reading('partly', [0.5, 0.5], { key: 'partly' }, evidenced),
  'not-met': reading('not-met', [0, 0], { key: 'not-met' }, evidenced),
})
const [withEvidence, withoutEvidence] = [plainReadings(true), plainReadings(false)]

/** What an answer counts on the day. The answer has been checked: levels fit, what does not apply says why. */
export function readAnswer(item: Item, answer: Answer | undefined, on: LocalDate): Reading {
  if (!answer) return notAssessed
  const { answer: state, level } = answer
  if (state === 'not-assessed') return notAssessed
  if (state === 'unknown') return unknown
  if (state === 'not-applicable')
    return reading(state, [0, 0], { key: state, params: { justification: answer.justification ?? '' } })
  const evidence = evidenceOn(answer.evidence, on)
  if (typeof evidence === 'object') return open('unknown', evidence)
  const evidenced = evidence === 'holds'
  if (!item.ladder) return (evidenced ? withEvidence : withoutEvidence)[state]
  if (level === undefined)
    return reading(state, withoutLevel[state], { key: state === 'not-met' ? state : 'level-not-given' }, evidenced)
  const key = evidenced || level === 0 ? 'level' : 'level-no-evidence'
  const value = level / 4
  return reading(
    level === 4 ? 'met' : level === 0 ? 'not-met' : 'partly',
    [value, value],
    { key, params: { level } },
    evidenced,
    level,
  )
}

/** Whether any of it holds on the day; where there is some and none holds, the reason why. */
function evidenceOn(evidence: readonly Evidence[], on: LocalDate): 'holds' | 'none' | Because<ItemReason> {
  if (evidence.length === 0) return 'none'
  let lastExpiry = ''
  let firstLater = ''
  for (const { collectedOn, expiresOn } of evidence) {
    if (collectedOn > on) {
      if (firstLater === '' || collectedOn < firstLater) firstLater = collectedOn
    } else if (expiresOn !== undefined && expiresOn < on) {
      if (expiresOn > lastExpiry) lastExpiry = expiresOn
    } else return 'holds'
  }
  return lastExpiry === ''
    ? { key: 'evidence-later', params: { collectedOn: firstLater } }
    : { key: 'evidence-expired', params: { expiresOn: lastExpiry } }
}
