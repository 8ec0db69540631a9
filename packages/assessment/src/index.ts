export { assess } from './assess.ts'
export { defaultLabels } from './rules/labels.ts'
export { lawStateOn, type LawOnDay } from './rules/law-state.ts'
export type * from './model/catalogue.ts'
export type * from './model/assessment-file.ts'
export type * from './model/options.ts'
export type * from './model/result.ts'
export type * from './model/reasons.ts'
export type * from './model/errors.ts'
export {
  compare,
  type BodyOverTime,
  type CompareError,
  type Comparison,
  type Definition,
  type Place,
  type StepOverTime,
} from './compare.ts'
export { gap, type GapError, type MatterGap } from './gap.ts'
export { migrateAnswers, type MigrateError, type Migrated, type MigrationNote } from './migrate-answers.ts'
