import type { RouteDecision, SubmissionEvent, VoucherPolicy } from '../../src/index.ts'
import { birminghamPolicies } from '../../src/data.ts'

/** Builders with defaults, so that a test shows only what matters. */
export const aPolicy = (changes: Partial<VoucherPolicy> = {}): VoucherPolicy => ({
  ...(birminghamPolicies[0] as VoucherPolicy),
  ...changes,
})

export const anEvent = (changes: Partial<SubmissionEvent> = {}): SubmissionEvent => ({
  submission: 'q-001',
  researcher: 'amina',
  interviewedAt: '2018-01-10',
  validatedAt: '2018-01-12',
  status: 'validated',
  duplicateOf: null,
  ...changes,
})

export const aRoute = (changes: Partial<RouteDecision> = {}): RouteDecision => ({
  researcher: 'amina',
  route: 'voucher',
  decidedBy: 'coordinator-1',
  decidedOn: '2018-01-01',
  ...changes,
})

/** `count` events with ids of their own. */
export const events = (count: number, changes: Partial<SubmissionEvent> = {}): SubmissionEvent[] =>
  Array.from({ length: count }, (_, at) => anEvent({ submission: `q-${String(at + 1).padStart(3, '0')}`, ...changes }))
