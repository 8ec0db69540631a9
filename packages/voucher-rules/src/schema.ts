export { retailerSchema, voucherPolicySchema } from './schema/policy.ts'
export { routeDecisionSchema, routeSchema, submissionEventSchema } from './schema/facts.ts'
export { noticeSchema } from './schema/notice.ts'
