export { retailerSchema, voucherPolicySchema } from './schema/policy.ts'
export { routeDecisionSchema, routeSchema, submissionEventSchema } from './schema/facts.ts'
export { noticeSchema } from './schema/notice.ts'
export { chainedEntrySchema, ledgerEntrySchema } from './schema/ledger.ts'
export { assessmentReportSchema } from './schema/report.ts'
export {
  statementSchema,
  voucherStateSchema,
  type Statement,
  type StatementNotice,
  type StatementVoucher,
} from './schema/statement.ts'
