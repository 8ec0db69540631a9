export { factsOf, sharedFacts, type AnyFact } from './facts/all-facts.ts'
export {
  showing,
  type CheckWith,
  type ConfirmedOld,
  type Fresh,
  type QuestionKey,
  type Showing,
} from './model/showing.ts'
export { isFreshOn } from './model/is-fresh-on.ts'
export type { About, FactKind } from './model/about.ts'
export type { Basis, ConfirmedFact, Fact, Provenance, UnconfirmedFact } from './model/fact.ts'
export type { FactDate } from './model/fact-date.ts'
export type { CrossCuttingTopic, GuideIndex, OpenQuestion, Regulator, SupportScheme } from './model/guide-index.ts'
export type { Nation, Profession, ProfessionEntry, Route, Step } from './model/profession.ts'
export type { ChangeValue, EnglishMarks, EscoOccupation, FeeValue, Mark, OccupationCode } from './model/values.ts'
export type { Withheld } from './model/withheld.ts'
