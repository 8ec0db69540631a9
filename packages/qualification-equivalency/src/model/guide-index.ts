import type { Fact } from './fact.ts'
import type { Nation, ProfessionEntry } from './profession.ts'
import type { ChangeValue, FeeValue } from './values.ts'

/** A body that decides. `url` is its home page. */
export interface Regulator {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly nations: readonly Nation[]
  readonly role: Fact
}

/** Rules that hold for many professions, such as the right to work. */
export interface CrossCuttingTopic {
  readonly id: string
  readonly title: string
  readonly facts: readonly (Fact | Fact<FeeValue>)[]
}

/** Help that is offered beyond one city's own. `professions` are ids, or words such as `allied health` and `all`. */
export interface SupportScheme {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly professions: readonly string[]
  readonly facts: readonly Fact[]
}

/** A gap in what is known. The question is in our words; what was heard about it is left out: it is not confirmed. */
export interface OpenQuestion {
  readonly id: string
  readonly question: string
  readonly risk: 'high' | 'medium' | 'low'
}

/** Everything that is not one profession's own. */
export interface GuideIndex {
  readonly compiledOn: string
  readonly notAdvice: string
  readonly professions: readonly ProfessionEntry[]
  readonly regulators: readonly Regulator[]
  readonly crossCutting: readonly CrossCuttingTopic[]
  readonly schemes: readonly SupportScheme[]
  readonly watchList: readonly Fact<ChangeValue>[]
  readonly openQuestions: readonly OpenQuestion[]
}
