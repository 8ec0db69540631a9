export type { AssessmentPublication, AssessmentSummary } from './publication/assessment-publication.ts'
export {
  parseAssessmentPublication,
  type BadAssessmentPublication,
} from './publication/parse-assessment-publication.ts'
export { assessmentPublicationSchema, assessmentSummarySchema } from './publication/publication-schema.ts'
export { summaryOf, type SummaryOptions } from './publication/summary-of.ts'
