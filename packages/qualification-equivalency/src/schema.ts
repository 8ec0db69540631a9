export { checkCorrections } from './check/check-corrections.ts'
export { checkGuide } from './check/check-guide.ts'
export type { Problem, ProblemCode } from './check/problem.ts'
export { factDateSchema, factOf, textFactSchema } from './schema/fact.ts'
export { guideIndexSchema, regulatorSchema } from './schema/guide-index.ts'
export { nationSchema, professionEntrySchema, professionSchema, routeSchema, stepSchema } from './schema/profession.ts'
export { readingsSchema } from './schema/readings.ts'
export {
  changeValueSchema,
  englishMarksSchema,
  escoOccupationSchema,
  feeValueSchema,
  occupationCodeSchema,
} from './schema/values.ts'
export { cityHelpSchema, localHelpSchema } from './schema/city-help.ts'
export { correctedFeeSchema, correctedMarksSchema, correctionSchema } from './schema/correction.ts'
