import { ok, type LocalDate, type Result } from '@use-it-cities/core'
import { assessVouchers, type AssessError, type Assessment, type VoucherPolicy } from '@use-it-cities/voucher-rules'
import { budgetLeft, issuedTotals, type Ledger, type LedgerError } from '@use-it-cities/voucher-rules/ledger'
import type { PayloadRequest } from 'payload'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { readFacts, rowsOf, type InterviewRow } from './facts.ts'

export interface CityAssessment {
  readonly on: LocalDate
  /** The version in force today. */
  readonly policy: VoucherPolicy
  readonly interviews: readonly InterviewRow[]
  /** By the id of the researcher's row. */
  readonly byResearcher: ReadonlyMap<string, Assessment>
}

export type CityError = AssessError | LedgerError | { readonly code: 'no-scheme' }

/** What everybody in the city has earned by today. The budget is the ledger's: so one sees what another one leaves. */
export async function assessCity(req: PayloadRequest, ledger: Ledger): Promise<Result<CityAssessment, CityError>> {
  const settings = settingsOf(req.payload)
  const { voucherPolicies: policies, voucherNotices: notices, city } = settings
  const on = today(settings)
  const policy = policyOn(policies, on)
  if (policies.length === 0) return { ok: false, error: { code: 'no-scheme' } }
  const [issued, left] = [issuedTotals(ledger), budgetLeft(ledger)]
  if (!issued.ok) return issued
  if (!left.ok) return left
  const [{ interviews, routes }, researchers] = await Promise.all([
    readFacts(req),
    rowsOf<{ id: string }>(req, slugs.researchers),
  ])
  const assessed = assessVouchers(
    policies,
    {
      submissions: interviews.map(({ event }) => event),
      routes,
      issued: issued.value,
      budgetLeftMinor: left.value,
      researchers: researchers.map(({ id }) => id),
      notices,
    },
    { on, timeZone: policy?.timeZone ?? city.timeZone },
  )
  if (!assessed.ok) return assessed
  if (!policy) return { ok: false, error: { code: 'no-policy-on', on } }
  const byResearcher = new Map(
    assessed.value.flatMap((each) => (each.researcher === null ? [] : [[each.researcher, each] as const])),
  )
  return ok({ on, policy, interviews, byResearcher })
}

export const policyOn = (policies: readonly VoucherPolicy[], on: LocalDate): VoucherPolicy | undefined =>
  policies.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
