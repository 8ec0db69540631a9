import type { Because, LocalDate } from '@use-it-cities/core'
import type { Item } from '../model/catalogue.ts'
import type { ItemReason, NextStepKey } from '../model/reasons.ts'
import type { ItemResult, Spread } from '../model/result.ts'
import type { Reading } from './reading.ts'
import { spanOf, type Sheet } from './sheet.ts'

type LawOfItem = ItemResult['law']
const none: readonly never[] = []

/** An item that is not asked on the day: the law behind it has not begun, or has ended. */
export function notInEffect(item: Item, on: LocalDate, law: LawOfItem): ItemResult {
  const { from, until } = item.effective ?? { from: on, until: null }
  const because: Because<ItemReason> =
    on < from
      ? { key: 'not-yet-in-effect', params: { from } }
      : { key: 'no-longer-in-effect', params: { until: until ?? '' } }
  const { id, group } = item
  return { id, group, outcome: 'not-in-effect', value: null, because, nextStep: null, evidenceNeeded: none, law }
}

/** What everybody said of one item, with the reason, the next step, and what would show it. */
export function itemResult(item: Item, sheets: readonly Sheet[], at: number, law: LawOfItem): ItemResult {
  const reading = sheets[0]?.readings[at]
  if (!reading) throw new Error(`Expected a reading for ${item.id}, but there is none.`)
  if (sheets.length === 1) return agreed(item, reading, law)
  const isSame = (other: Reading) =>
    other.state === reading.state && other.low === reading.low && other.high === reading.high
  if (sheets.every(({ readings }) => isSame(readings[at] ?? reading))) {
    // The one with evidence speaks for all.
    return agreed(item, sheets.find(({ readings }) => readings[at]?.evidenced)?.readings[at] ?? reading, law)
  }
  const spread = spreadOf(sheets, at)
  const value = spanOf(sheets.flatMap(({ readings }) => (readings[at]?.applies ? [readings[at]] : [])))
  return {
    id: item.id,
    group: item.group,
    outcome: 'differs',
    value: { low: value.low, high: value.high },
    ...whyOf(sheets, at, spread),
    evidenceNeeded: sheets.some(({ readings }) => readings[at]?.evidenced) ? none : item.evidenceExamples,
    law,
    spread,
  }
}

/** Of answers that are not all the same: only those who looked can disagree; where they agree, the others have yet to look. */
function whyOf(
  sheets: readonly Sheet[],
  at: number,
  { low, high }: Spread,
): { because: Because<ItemReason>; nextStep: Because<NextStepKey> } {
  const looked = sheets.flatMap(({ readings }) => {
    const reading = readings[at]
    return reading && reading.state !== 'not-assessed' ? [reading] : []
  })
  const [first] = looked
  const isOne = looked.every(
    (each) => each.state === first?.state && each.low === first.low && each.high === first.high,
  )
  if (isOne)
    return {
      because: { key: 'not-all-looked', params: { looked: looked.length, assessors: sheets.length } },
      nextStep: { key: 'next.assess' },
    }
  return {
    because: { key: 'assessors-differ', params: { low, high, assessors: looked.length } },
    nextStep: { key: 'next.settle-difference' },
  }
}

function agreed(item: Item, reading: Reading, law: LawOfItem): ItemResult {
  return {
    id: item.id,
    group: item.group,
    outcome: reading.state,
    value: reading.applies ? { low: reading.low, high: reading.high } : null,
    because: reading.because,
    nextStep: nextStepOf(item, reading),
    evidenceNeeded: reading.evidenced || !reading.applies ? none : item.evidenceExamples,
    law,
  }
}

/** Distances are between what was answered; somebody who could not tell is listed and makes no distance. */
function spreadOf(sheets: readonly Sheet[], at: number): Spread {
  const all = sheets.flatMap(({ assessor, readings }) => {
    const reading = readings[at]
    return reading ? [{ assessor: assessor.id, reading }] : []
  })
  const answered = all.filter(({ reading }) => reading.answered)
  const { low, high } = answered.length > 0 ? spanOf(answered.map(({ reading }) => reading)) : { low: 0, high: 1 }
  const levels = answered.flatMap(({ reading }) => reading.level ?? [])
  return {
    low,
    high,
    ...(levels.length > 1 && { levels: Math.max(...levels) - Math.min(...levels) }),
    said: [...all]
      .sort((one, other) => one.reading.low - other.reading.low || one.reading.high - other.reading.high)
      .map(({ assessor, reading: { state, level } }) => ({
        assessor,
        answer: state,
        ...(level !== undefined && { level }),
      })),
  }
}

function nextStepOf(item: Item, { state, low, because, evidenced }: Reading): Because<NextStepKey> | null {
  if (because.key === 'evidence-expired' || because.key === 'evidence-later') return { key: 'next.renew-evidence' }
  if (state === 'not-applicable') return null
  if (state === 'unknown') return { key: 'next.find-out' }
  if (state === 'not-assessed') return { key: 'next.assess' }
  if (state === 'met') return evidenced ? null : { key: 'next.show-evidence' }
  if (!item.ladder)
    return { key: state === 'partly' ? 'next.finish' : 'next.do', params: { text: item.nextStep ?? item.question } }
  // Without a level it is at least as high as its lowest.
  const to = Math.round(low * 4) + 1
  return { key: 'next.reach-level', params: { level: to, text: item.ladder[String(to) as '1' | '2' | '3' | '4'] } }
}
