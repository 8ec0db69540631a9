export { compareFigures, boundsOf, shareOfTarget } from './pathway/compare-figures.ts'
export type { Between, Bound, DefinitionsDiffer, Figure } from './pathway/compare-figures.ts'
export {
  evidenceKinds,
  languageSchemes,
  leavingReasons,
  recognitionBodies,
  referralSources,
  sectors,
  workLevels,
  type EventDetails,
  type EvidenceKind,
  type LanguageScheme,
  type LeavingReason,
  type PathwayEvent,
  type PathwayPerson,
  type RecognitionBody,
  type ReferralSource,
  type Sector,
  type WorkLevel,
} from './pathway/event.ts'
export {
  beforeConsent,
  eventTypes,
  isEventType,
  trackNames,
  type EventType,
  type TrackName,
} from './pathway/event-types.ts'
export {
  pathwayFigures,
  type PathwayFigures,
  type PathwayRecord,
  type PathwayTarget,
  type TargetFigure,
  type TrackFigure,
} from './pathway/figures.ts'
export { detailFieldsOf, type DetailField, type DetailFields } from './pathway/detail-fields.ts'
export { forgetPerson } from './pathway/forget-person.ts'
export { hideParts } from './pathway/hide-parts.ts'
export {
  indicators,
  outcomes,
  stages,
  type Indicator,
  type IndicatorDefinition,
  type Outcome,
  type Stage,
} from './pathway/indicators.ts'
export { validityRulesOf, type Expiry, type ValidityRule } from './pathway/language-expiry.ts'
export { checkEvent, historyProblems, type PathwayProblem, type PathwayProblemCode } from './pathway/problems.ts'
export { referralsOf, type Referrals } from './pathway/referrals.ts'
export { smallestShown, type Shown } from './pathway/small-numbers.ts'
export {
  stageTable,
  type StageCounts,
  type StageFigures,
  type StageLine,
  type StageTable,
} from './pathway/stage-table.ts'
export { eventsByPerson, standingEvents, type AsAt } from './pathway/standing-events.ts'
export { standingOf, type Activity, type PersonStanding } from './pathway/standing-of.ts'
export { stuckList, type Stuck } from './pathway/stuck-list.ts'
export { tracksOf, type TrackState, type TrackStateName } from './pathway/tracks.ts'
