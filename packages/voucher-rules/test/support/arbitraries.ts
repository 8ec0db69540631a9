import fc from 'fast-check'
import type { RouteDecision, SubmissionEvent, VoucherPolicy } from '../../src/index.ts'

const researchers = ['amina', 'bilal', 'chen', '__proto__', 'constructor'] as const
const anyDay = fc.constantFrom('2017-11-30', '2017-12-01', '2017-12-31', '2018-01-01', '2018-01-12', '2018-02-28')
const anyMoment = fc.oneof(
  anyDay,
  anyDay.map((day) => `${day}T23:59:59.999Z`),
  anyDay.map((day) => `${day}T00:30:00+01:00`),
)

/** An event that has the right form, of any kind. */
export const anyEvent: fc.Arbitrary<SubmissionEvent> = fc
  .record({
    submission: fc.integer({ min: 1, max: 40 }).map((number) => `q-${number}`),
    researcher: fc.option(fc.constantFrom(...researchers), { freq: 8 }),
    interviewedAt: anyMoment,
    validatedAt: fc.option(anyMoment, { freq: 6 }),
    status: fc.constantFrom('validated', 'validated', 'validated', 'submitted', 'rejected', 'retracted'),
    duplicateOf: fc
      .option(fc.constantFrom('q-1', 'q-2', 'q-3'), { freq: 1, nil: null })
      .map((of) => (of === 'q-3' ? of : null)),
    held: fc.boolean(),
    selfInterview: fc.constantFrom(false, false, false, true),
  })
  .map((event) => ({
    ...event,
    validatedAt: event.status === 'validated' ? (event.validatedAt ?? '2018-01-12') : event.validatedAt,
  }))

export const anyEvents = fc.array(anyEvent, { maxLength: 120 })

export const anyRoutes: fc.Arbitrary<RouteDecision[]> = fc.array(
  fc.record({
    researcher: fc.constantFrom(...researchers),
    route: fc.constantFrom('voucher', 'voucher', 'expenses-only', 'payroll', 'declined'),
    decidedBy: fc.constant('coordinator-1'),
    decidedOn: fc.constantFrom('2017-12-01', '2018-01-01', '2018-02-28'),
  }),
  { maxLength: 8 },
)

/** The changes to the rule that decide how much comes out. */
export const anyTerms = fc.record({
  unitsPerVoucher: fc.integer({ min: 1, max: 12 }),
  capMinor: fc.option(fc.integer({ min: 2000, max: 12_000 })),
  capPeriod: fc.constantFrom('lifetime', 'project', 'year', 'month'),
  carryRemainder: fc.boolean(),
  validation: fc.constantFrom<VoucherPolicy['validation'][]>(
    ['researcher-named'],
    ['researcher-named', 'no-open-flag'],
  ),
  ruleInForceOn: fc.constantFrom('validated', 'interviewed'),
})
