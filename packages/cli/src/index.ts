export { run } from './run.ts'
export type { Surroundings } from './command.ts'
export type { ExitCode } from './refusal.ts'
export { checkOutputSchema, type CheckOutput } from './schema/check-output.ts'
export { validateOutputSchema, type ValidateOutput } from './schema/validate-output.ts'
export { assessmentReportSchema as assessOutputSchema } from '@use-it-cities/voucher-rules/schema'
export { assessmentResultSchema } from '@use-it-cities/assessment/schema'
export {
  equivalencyCheckSchema,
  equivalencyDrawSchema,
  equivalencyListSchema,
  equivalencyRouteSchema,
  equivalencySearchSchema,
} from './equivalency/output-schemas.ts'
export { auditCheckSchema, type AuditCheckOutput } from './audit/output-schema.ts'
export { storyCheckSchema, type StoryCheckOutput } from './story/output-schema.ts'
export { catGapSchema, catReadSchema, compareSchema } from './assess/output-schemas.ts'
export {
  dataCheckSchema,
  dataExportSchema,
  dataImportSchema,
  type DataCheckOutput,
  type DataExportOutput,
  type DataImportOutput,
} from './data/output-schema.ts'
