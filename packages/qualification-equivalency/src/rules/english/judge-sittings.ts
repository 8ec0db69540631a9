import type { LocalDate } from '@use-it-cities/core'
import type { Fact } from '../../model/fact.ts'
import type { EnglishMarks } from '../../model/values.ts'
import { addMonths } from '../add-months.ts'
import { parts, type Marks, type Sitting } from '../evidence.ts'
import { because } from '../reasons.ts'
import { isAtLeast } from './compare-mark.ts'
import { judgeMarks, type Judged } from './judge-marks.ts'

/** What is known about combining sittings: the window, or the facts that would have to be fresh first. */
export type CombiningRule =
  { readonly sittings: number; readonly withinMonths: number } | { readonly unsettled: readonly Fact[] } | null

/** Sittings of one test against its marks: each alone, then two together. */
export function judgeSittings(
  asked: EnglishMarks,
  sittings: readonly Sitting[],
  combining: CombiningRule,
  on: LocalDate,
): Judged & { readonly unsettled?: readonly Fact[] } {
  const alone = sittings.map((sitting) => judgeOne(asked, sitting, on))
  const met = alone.find(({ outcome }) => outcome === 'met')
  if (met) return { ...met, because: [because('english.met-in-one-sitting')] }
  const open = alone.find(({ outcome }) => outcome === 'unknown')
  if (open) return open

  const together = pairs(sittings.filter((each) => !isTooOld(asked, each, on)))
    .map((pair) => ({ pair, judged: judgeMarks(asked, bestOf(pair), undefined) }))
    .filter(({ judged }) => judged.outcome !== 'not-met')
  const [first] = alone
  const refused: Judged = {
    outcome: 'not-met',
    because: alone.flatMap((each) => each.because),
    answers: first?.answers ?? [],
  }
  if (together.length === 0) return refused
  if (asked.oneSitting === true)
    return { ...refused, because: [because('english.one-sitting-only'), ...refused.because] }
  if (combining === null || 'unsettled' in combining)
    return {
      outcome: 'unknown',
      because: [because('english.combining-not-fresh')],
      answers: [],
      unsettled: combining?.unsettled ?? [],
    }
  const near = together.filter(({ pair }) => isNear(pair, combining.withinMonths))
  const [best] = near.sort((a, b) => Number(b.judged.outcome === 'met') - Number(a.judged.outcome === 'met'))
  if (!best)
    return { ...refused, because: [because('english.sittings-too-far-apart', { months: combining.withinMonths })] }
  if (best.judged.outcome !== 'met') return best.judged
  // Marks that are enough count only where the source says for how long.
  if (asked.validityMonths === null)
    return { outcome: 'unknown', because: [because('english.validity-not-said')], answers: [] }
  return { outcome: 'met', because: [because('english.met-combined')], answers: [] }
}

function judgeOne(asked: EnglishMarks, sitting: Sitting, on: LocalDate): Judged {
  const judged = judgeMarks(asked, sitting.marks, sitting.overall)
  if (judged.outcome !== 'not-met' && isTooOld(asked, sitting, on))
    return { outcome: 'not-met', because: [because('english.too-old', { taken: sitting.on })], answers: [] }
  if (judged.outcome === 'met' && asked.validityMonths === null)
    return { outcome: 'unknown', because: [because('english.validity-not-said')], answers: [] }
  return judged
}

const isTooOld = ({ validityMonths }: EnglishMarks, sitting: Sitting, on: LocalDate): boolean =>
  validityMonths !== null && addMonths(sitting.on, validityMonths) < on

const pairs = (all: readonly Sitting[]): (readonly [Sitting, Sitting])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))

const isNear = ([one, other]: readonly [Sitting, Sitting], months: number): boolean => {
  const [first, last] = one.on <= other.on ? [one.on, other.on] : [other.on, one.on]
  return last <= addMonths(first, months)
}

const bestOf = ([one, other]: readonly [Sitting, Sitting]): Marks =>
  Object.fromEntries(
    parts.map((part) => [part, isAtLeast(one.marks[part], other.marks[part]) ? one.marks[part] : other.marks[part]]),
  ) as unknown as Marks
