import type { Because, LocalDate } from '@use-it-cities/core'
import type { Answer, AnswerState, Evidence } from '../model/assessment-file.ts'
import type { Item } from '../model/catalogue.ts'
import type { ItemReason } from '../model/reasons.ts'

/** One answer as it counts on the day. */
export interface Reading {
  /** As it stands on the day: an answer whose evidence has expired is `unknown`. */
  readonly state: AnswerState
  readonly level?: number
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

const open = (state: 'unknown' | 'not-assessed', because: Because<ItemReason>): Reading => {
  return { state, low: 0, high: 1, applies: true, answered: false, evidenced: false, because }
}

const notAssessed = open('not-assessed', { key: 'not-assessed' })
const unknown = open('unknown', { key: 'unknown' })

/** On a ladder without a level, `met` is at least "in place" (2), `partly` anything between the ends. Ours. */
const withoutLevel = { met: [0.5, 1], partly: [0.25, 0.75], 'not-met': [0, 0] } as const

const plain = (state: 'met' | 'partly' | 'not-met', value: number, evidenced: boolean): Reading => {
  const key = state === 'met' && !evidenced ? 'met-no-evidence' : state
  return { state, low: value, high: value, applies: true, answered: true, evidenced, because: { key } }
}
const plainReadings = (evidenced: boolean) => ({
  met: plain('met', 1, evidenced),
  partly: plain('partly', 0.5, evidenced),
  'not-met': plain('not-met', 0, evidenced),
})
const [withEvidence, withoutEvidence] = [plainReadings(true), plainReadings(false)]

/** What an answer counts on the day. The answer has been checked: levels fit, what does not apply says why. */
export function readAnswer(item: Item, answer: Answer | undefined, on: LocalDate): Reading {
  if (!answer) return notAssessed
  const state = answer.answer
  if (state === 'not-assessed') return notAssessed
  if (state === 'unknown') return unknown
  if (state === 'not-applicable') {
    const because = { key: 'not-applicable', params: { justification: answer.justification ?? '' } } as const
    return { state, low: 0, high: 0, applies: false, answered: false, evidenced: false, because }
  }
  const evidence = evidenceOn(answer.evidence, on)
  if (typeof evidence === 'object') return open('unknown', evidence)
  const evidenced = evidence === 'holds'
  if (!item.ladder) {
    return evidenced ? withEvidence[state] : withoutEvidence[state]
  }
  if (answer.level === undefined) {
    const [low, high] = withoutLevel[state]
    const key = state === 'not-met' ? 'not-met' : 'level-not-given'
    return { state, low, high, applies: true, answered: true, evidenced, because: { key } }
  }
  const { level } = answer
  const value = level / 4
  const because = { key: evidenced || level === 0 ? 'level' : 'level-no-evidence', params: { level } } as const
  return { state: stateAt(level), level, low: value, high: value, applies: true, answered: true, evidenced, because }
}

const stateAt = (level: number) => (level === 4 ? 'met' : level === 0 ? 'not-met' : 'partly')

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
