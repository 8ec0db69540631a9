import type { Outcome } from '@use-it-cities/core'
import type { EnglishMarks } from '../../model/values.ts'
import { parts, type Marks } from '../evidence.ts'
import { because, type Reason } from '../reasons.ts'
import { isAtLeast } from './compare-mark.ts'

export interface Judged {
  readonly outcome: Outcome
  readonly because: readonly Reason[]
  /** Answers that would settle it. */
  readonly answers: readonly string[]
}

/** One set of marks against the least marks asked for, part by part and overall. */
export function judgeMarks({ components, overall }: EnglishMarks, marks: Marks, printed: number | undefined): Judged {
  if (components === null || typeof components === 'string')
    return { outcome: 'unknown', because: [because('english.rule-not-fresh')], answers: [] }
  const byPart = parts.map((part) => ({ part, enough: isAtLeast(marks[part], components[part]) }))
  const low = byPart.filter(({ enough }) => enough === false)
  if (low.length > 0) {
    const reasons = low.map(({ part }) =>
      because('english.marks-too-low', { part, has: marks[part], needs: components[part] }),
    )
    return { outcome: 'not-met', because: reasons, answers: [] }
  }
  if (byPart.some(({ enough }) => enough === null))
    return { outcome: 'unknown', because: [because('english.no-marks-for-test')], answers: [] }
  const isEnough = overall === null ? true : reachesOverall(marks, printed, overall)
  if (isEnough === null)
    return {
      outcome: 'unknown',
      because: [because('english.overall-not-given', { needs: overall ?? 0 })],
      answers: ['overall'],
    }
  if (isEnough) return { outcome: 'met', because: [], answers: [] }
  const has = printed ?? meanOf(marks) ?? 0
  return {
    outcome: 'not-met',
    because: [because('english.marks-too-low', { part: 'overall', has, needs: overall ?? 0 })],
    answers: [],
  }
}

/**
 * The printed overall mark settles it. Without one, a mean that is high enough is enough however it is rounded, and one
 * more than half a band below cannot be rounded up to it; in between only the certificate knows.
 */
function reachesOverall(marks: Marks, printed: number | undefined, overall: number): boolean | null {
  if (printed !== undefined) return printed >= overall
  const mean = meanOf(marks)
  if (mean === null) return null
  if (mean >= overall) return true
  return overall - mean > 0.5 ? false : null
}

function meanOf(marks: Marks): number | null {
  const numbers = parts.map((part) => marks[part]).filter((mark) => typeof mark === 'number')
  return numbers.length === parts.length ? numbers.reduce((sum, mark) => sum + mark, 0) / parts.length : null
}
