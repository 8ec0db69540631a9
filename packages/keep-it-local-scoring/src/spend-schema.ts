export { spendReportSchema, type SpendReport } from './spend/schema/spend-report.ts'
