export { factsOf, sharedFacts, type AnyFact } from './facts/all-facts.ts'
export {
  showing,
  type CheckWith,
  type ConfirmedOld,
  type Fresh,
  type QuestionKey,
  type Showing,
} from './model/showing.ts'
export type { CorrectedFee, CorrectedMarks, Correction } from './corrections/correction.ts'
export type { Corrected } from './model/corrected.ts'
export { isFreshOn } from './model/is-fresh-on.ts'
export type { About, FactKind } from './model/about.ts'
export type { Basis, ConfirmedFact, Fact, Provenance, UnconfirmedFact } from './model/fact.ts'
export type { FactDate } from './model/fact-date.ts'
export type { CrossCuttingTopic, GuideIndex, OpenQuestion, Regulator, SupportScheme } from './model/guide-index.ts'
export type { Nation, Profession, ProfessionEntry, Route, Step } from './model/profession.ts'
export type { ChangeValue, EnglishMarks, EscoOccupation, FeeValue, Mark, OccupationCode } from './model/values.ts'
export type { Withheld } from './model/withheld.ts'
export type { CityHelp, HelpSession, LocalHelp } from './rules/city-help.ts'
export { costOf, type Cost, type FeeToCheck } from './rules/cost-of.ts'
export { englishOutcome, type EnglishOutcome } from './rules/english-outcome.ts'
export { englishRulesOf, type EnglishRules } from './rules/english/english-rules.ts'
export type { EnglishEvidence, EnglishTest, EnglishWay, Sitting } from './rules/evidence.ts'
export type { Fit } from './rules/fit-of.ts'
export { guideFor, type Guide, type GuideRoute, type GuideSources, type OtherRoute } from './rules/guide-for.ts'
export { interimWork, workWarnings } from './rules/interim-work.ts'
export type { Missing } from './rules/missing.ts'
export type { PaperHeld, Person, Status } from './rules/person.ts'
export { noReadings, type Readings } from './rules/readings.ts'
export type { Reason, ReasonCode } from './rules/reasons.ts'
export { recencyOf, type Recency } from './rules/recency-of.ts'
export { regulatorFor } from './rules/regulator-for.ts'
export { routesFor, type RouteAnswer } from './rules/routes-for.ts'
export { shownFact, type ShownFact } from './rules/shown-fact.ts'
export { staleOn } from './rules/stale-on.ts'
export { stepsOf, type StepShown } from './rules/steps-of.ts'
export { watchList, type Change } from './rules/watch-list.ts'
export { withCity, type CityGuide } from './rules/with-city.ts'
