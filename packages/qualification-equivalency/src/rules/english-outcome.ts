import type { LocalDate, Outcome } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import type { Fact } from '../model/fact.ts'
import { showing } from '../model/showing.ts'
import type { EnglishMarks } from '../model/values.ts'
import type { EnglishRules } from './english/english-rules.ts'
import { judgeSittings, type CombiningRule } from './english/judge-sittings.ts'
import { englishTests, type EnglishEvidence, type EnglishTest, type EnglishWay, type Sitting } from './evidence.ts'
import { isAsRead } from './is-as-read.ts'
import { missingFacts, notFresh, type Missing } from './missing.ts'
import { because, type Reason } from './reasons.ts'

/** Whether what somebody can show about their English is enough. */
export interface EnglishOutcome {
  readonly outcome: Outcome
  readonly because: readonly Reason[]
  readonly missing: readonly Missing[]
}

/**
 * Judges evidence of English on a day. `met` and `not-met` come from fresh facts only; `not-met` is about this evidence,
 * and says nothing about other ways to show English. `unknown` says what would settle it.
 */
export function englishOutcome(
  rules: EnglishRules,
  evidence: readonly EnglishEvidence[],
  on: LocalDate,
): EnglishOutcome {
  if (evidence.length === 0) {
    return {
      outcome: 'unknown',
      because: [because('english.no-evidence')],
      missing: [{ answer: 'english' }, ...missingFacts(notFresh(factsOf(rules), on), on)],
    }
  }
  const sittings = evidence.filter((each) => 'test' in each)
  const byTest = englishTests
    .map((test) => ({ test, own: sittings.filter((each) => each.test === test) }))
    .filter(({ own }) => own.length > 0)
    .map(({ test, own }) => judgeTest(rules, test, own, on))
  const byWay = evidence.filter((each) => 'way' in each).map(({ way }) => judgeWay(rules, way, on))
  const all = [...byTest, ...byWay]
  const met = all.find(({ outcome }) => outcome === 'met')
  if (met) return met
  const outcome = all.some((each) => each.outcome === 'unknown') ? 'unknown' : 'not-met'
  return { outcome, because: all.flatMap((each) => each.because), missing: all.flatMap((each) => each.missing) }
}

const factsOf = (rules: EnglishRules): readonly AnyFact[] => [
  ...rules.english.tests.filter((fact) => isForThem(rules, fact)),
  ...rules.english.rules,
  ...rules.english.other,
]

const find = ({ profession, english }: EnglishRules, id: string): Fact | undefined =>
  [...english.rules, ...english.other].find((fact) => fact.id === `${profession}/${id}`)

function judgeTest(
  rules: EnglishRules,
  test: EnglishTest,
  sittings: readonly Sitting[],
  on: LocalDate,
): EnglishOutcome {
  const [fact] = marksFor(rules, test)
  if (!fact) {
    return {
      outcome: 'unknown',
      because: [because('english.no-marks-for-test', { test })],
      missing: missingFacts(notFresh(factsOf(rules), on), on),
    }
  }
  const shown = showing(fact, on)
  if (shown.show !== 'fresh')
    return {
      outcome: 'unknown',
      because: [because('english.rule-not-fresh', { test })],
      missing: missingFacts([fact], on),
    }
  const judged = judgeSittings(shown.value, sittings, combiningOf(rules, on), on)
  const isOpenByFact = judged.because.some(
    ({ key }) => key === 'english.validity-not-said' || key === 'english.rule-not-fresh',
  )
  return {
    outcome: judged.outcome,
    because: judged.because,
    missing: [
      ...judged.answers.map((answer) => ({ answer })),
      ...missingFacts([...(judged.unsettled ?? []), ...(isOpenByFact ? [fact] : [])], on),
    ],
  }
}

/** Some marks are only for one profession of many that share a regulator. */
function isForThem({ profession, reading }: EnglishRules, { id }: Fact<EnglishMarks>): boolean {
  const own = id.slice(profession.length + 1)
  const isExcluded = reading.notFor?.[own]?.includes(profession) ?? false
  return (reading.onlyFor?.[own]?.includes(profession) ?? true) && !isExcluded
}

const marksFor = (rules: EnglishRules, test: EnglishTest): readonly Fact<EnglishMarks>[] =>
  rules.english.tests.filter((fact) => isForThem(rules, fact) && (fact.about.of ?? '').toLowerCase().startsWith(test))

function combiningOf(rules: EnglishRules, on: LocalDate): CombiningRule {
  const { combining } = rules.reading
  if (!combining) return null
  const facts = [combining.rule, ...combining.unless].map((id) => find(rules, id)).filter((fact) => fact !== undefined)
  const unsettled = facts.filter((fact) => !isAsRead(fact, on))
  return unsettled.length > 0 || facts.length === 0 ? { unsettled } : combining
}

function judgeWay(rules: EnglishRules, way: EnglishWay, on: LocalDate): EnglishOutcome {
  const id = rules.reading.ways?.[way]
  const fact = id === undefined ? undefined : find(rules, id)
  if (fact && isAsRead(fact, on))
    return { outcome: 'met', because: [because('english.met-without-test', { way })], missing: [] }
  const open = fact ? [fact] : notFresh(rules.english.other, on)
  return { outcome: 'unknown', because: [because('english.way-not-fresh', { way })], missing: missingFacts(open, on) }
}
