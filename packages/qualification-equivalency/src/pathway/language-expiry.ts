import type { LocalDate } from '@use-it-cities/core'
import type { Profession } from '../model/profession.ts'
import { showing } from '../model/showing.ts'
import { addMonths } from '../rules/add-months.ts'
import type { LanguageScheme } from './event.ts'

/** How long results of a test count for one profession, as a fact says that is fresh on the day asked about. */
export interface ValidityRule {
  readonly scheme: LanguageScheme
  readonly months: number
  readonly fact: string
  readonly source: string
  readonly asOf: string
}

/** The last day of a result, with the fact that says so; `unknown` unless a fresh fact says how long it counts. */
export type Expiry =
  | { readonly outcome: 'known'; readonly on: LocalDate; readonly fact: string; readonly source: string }
  | { readonly outcome: 'unknown' }

const tests = { ielts: /^ielts\b/i, oet: /^oet\b/i } as const

/** The rules a profession's fresh facts give. Two fresh facts that differ about one test give none for it. */
export function validityRulesOf(profession: Pick<Profession, 'english'>, on: LocalDate): readonly ValidityRule[] {
  return (['ielts', 'oet'] as const).flatMap((scheme) => {
    const rules = profession.english.tests.flatMap((fact) => {
      const shown = showing(fact, on)
      if (shown.show !== 'fresh' || shown.value.validityMonths === null || !tests[scheme].test(shown.value.test))
        return []
      const { fact: id, source, asOf } = shown
      return [{ scheme, months: shown.value.validityMonths, fact: id, source, asOf: asOf ?? '' }]
    })
    const [first] = rules
    return first && rules.every(({ months }) => months === first.months) ? [first] : []
  })
}

/** When the result of a test taken on this day runs out. */
export function expiryOf(scheme: LanguageScheme, taken: LocalDate, rules: readonly ValidityRule[]): Expiry {
  const rule = rules.find((each) => each.scheme === scheme)
  if (!rule) return { outcome: 'unknown' }
  return { outcome: 'known', on: addMonths(taken, rule.months), fact: rule.fact, source: rule.source }
}
