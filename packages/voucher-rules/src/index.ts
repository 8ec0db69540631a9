export { assessVouchers } from './assess/assess-vouchers.ts'
export type {
  AssessError,
  AssessOptions,
  Assessment,
  EarnedIn,
  Excluded,
  Facts,
  IssuedTotal,
  IssuedTotals,
} from './assess/types.ts'
export type { ArithmeticKey, AwardKey, ExcludedKey, Reason, ReasonKey } from './reasons.ts'
export type { Route, RouteDecision, SubmissionEvent } from './schema/facts.ts'
export type { Notice } from './schema/notice.ts'
export type { VoucherPolicy } from './schema/policy.ts'
