import { ok, type LocalDate, type Result } from '@use-it-cities/core'
import { assessVouchers } from '../assess/assess-vouchers.ts'
import type { AssessError, Assessment, Facts } from '../assess/types.ts'
import type { AwardKey, Reason } from '../reasons.ts'
import type { Route } from '../schema/facts.ts'
import type { VoucherPolicy } from '../schema/policy.ts'

/** A questionnaire that does not count: `reason` is the code without its `excluded.`, `params` what goes with it. */
export interface ReportedExclusion {
  readonly submission: string
  readonly reason: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** What `vouchers assess` prints. Other programs rely on these names; amounts are minor units of `currency`. */
export interface AssessmentReport {
  readonly policy: { readonly id: string; readonly version: string }
  readonly on: LocalDate
  readonly currency: string
  readonly researchers: readonly {
    readonly researcher: string
    readonly counted: readonly string[]
    readonly excluded: readonly ReportedExclusion[]
    readonly entitledMinor: number
    readonly awardedMinor: number
    readonly heldMinor: number
    readonly capped: boolean
    readonly remainder: number
    readonly surplus: number
    readonly nextThresholdIn: number | null
    readonly route: Route | null
    readonly notices: Assessment['notices']
    readonly arithmetic: Assessment['arithmetic']
    readonly because: readonly Reason<AwardKey>[]
  }[]
  /** Questionnaires that name nobody, or somebody unknown. */
  readonly unattributed: readonly ReportedExclusion[]
}

/** The assessment of everybody, as `vouchers assess` prints it. Days begin and end in the policies' own time zones. */
export function assessmentReport(
  policies: readonly VoucherPolicy[],
  facts: Facts,
  on: LocalDate,
): Result<AssessmentReport, AssessError> {
  const assessed = assessVouchers(policies, facts, { on })
  if (!assessed.ok) return assessed
  const inForce = policies.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
  const { id, version, currency } = inForce as VoucherPolicy
  const unattributed = assessed.value.find(({ researcher }) => researcher === null)
  return ok({
    policy: { id, version },
    on,
    currency,
    researchers: assessed.value.flatMap((one) =>
      one.researcher === null ? [] : [{ ...reported(one), researcher: one.researcher }],
    ),
    unattributed: unattributed ? exclusions(unattributed) : [],
  })
}

const reported = (one: Assessment) => ({
  researcher: '',
  counted: one.counted,
  excluded: exclusions(one),
  entitledMinor: one.entitledMinor,
  awardedMinor: one.awardedMinor,
  heldMinor: one.heldMinor,
  capped: one.capped,
  remainder: one.remainder,
  surplus: one.surplus,
  nextThresholdIn: one.nextThresholdIn,
  route: one.route,
  notices: one.notices,
  arithmetic: one.arithmetic,
  because: one.because,
})

const exclusions = ({ excluded }: Assessment): ReportedExclusion[] =>
  excluded.map(({ submission, because: { key, params } }) => ({
    submission,
    reason: key.replace('excluded.', ''),
    ...(params && { params }),
  }))
