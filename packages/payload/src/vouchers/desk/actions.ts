import { fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import {
  adoptionOf,
  appendAll,
  awardsDue,
  issueKey,
  vouchers,
  type Ledger,
  type LedgerEntry,
  type Stamp,
} from '@use-it-cities/voucher-rules/ledger'
import type { Assessment } from '@use-it-cities/voucher-rules'
import type { PayloadRequest } from 'payload'
import { settingsOf, today } from '../../settings.ts'
import type { VoucherRef } from '../ledger/keyed-hash.ts'
import { assessCity, policyOn } from './assess.ts'
import type { DeskError } from './sentences.ts'

/** What an action would add to a ledger, or why it may not. */
export type Planned = Promise<Result<readonly LedgerEntry[], DeskError>>

export interface Moment extends Stamp {
  readonly effectiveAt: LocalDate
}

export function momentOf(req: PayloadRequest, by: string): Moment {
  const settings = settingsOf(req.payload)
  return { effectiveAt: today(settings), recordedAt: settings.now().toISOString(), recordedBy: by }
}

/** Money for the budget line of the scheme. `key` is the request's: the same one twice is one grant. */
export async function planGrant(
  req: PayloadRequest,
  moment: Moment,
  grant: { key: string; amountMinor: number },
): Planned {
  const policy = policyOn(settingsOf(req.payload).voucherPolicies, moment.effectiveAt)
  if (!policy) return noPolicy(req, moment)
  const { budgetLine, currency } = policy
  const { key, amountMinor } = grant
  const { effectiveAt: _, ...stamp } = moment
  return ok([
    adoptionOf(policy, stamp),
    { kind: 'budget-granted', key: `budget:${key}`, ...moment, budgetLine, currency, amountMinor },
  ])
}

function noPolicy(req: PayloadRequest, { effectiveAt }: Moment): Result<never, DeskError> {
  const hasScheme = settingsOf(req.payload).voucherPolicies.length > 0
  return fail(hasScheme ? { code: 'no-policy-on', on: effectiveAt } : { code: 'no-scheme' })
}

export interface AwardPlan {
  readonly entries: readonly LedgerEntry[]
  /** What the assessment says of it: why something is held. */
  readonly because: Assessment['because']
}

/** Brings the ledger in line with what one researcher has earned by today. Nothing to do is an empty list. */
export async function planAwards(
  req: PayloadRequest,
  moment: Moment,
  ledger: Ledger,
  researcher: string,
): Promise<Result<AwardPlan, DeskError>> {
  const city = await assessCity(req, ledger)
  if (!city.ok) return city
  const assessment = city.value.byResearcher.get(researcher)
  if (!assessment) return ok({ entries: [], because: [] })
  const { effectiveAt: _, ...stamp } = moment
  const adoptions = settingsOf(req.payload).voucherPolicies.map((policy) => adoptionOf(policy, stamp))
  // The terms of every version, so that what was earned under an older one can be awarded.
  const adopted = appendAll(ledger, adoptions)
  if (!adopted.ok) return adopted
  const due = awardsDue(assessment, adopted.value, stamp)
  return due.ok ? ok({ entries: [...adoptions, ...due.value], because: assessment.because }) : due
}

export interface IssueRequest {
  readonly award: string
  readonly voucher: VoucherRef
  readonly retailer: string
  /** Who has agreed: whoever asks, and whoever approved before. */
  readonly approvedBy: readonly string[]
}

/** Sets a voucher aside for an award. While it is set aside or handed over, no other can be for the same award. */
export async function planIssue(moment: Moment, ledger: Ledger, request: IssueRequest): Planned {
  const issued = vouchers(ledger)
  if (!issued.ok) return issued
  const before = issued.value.filter(({ award }) => award === request.award)
  const open = before.find(({ state }) => state !== 'released')
  if (open && open.voucher.keyedHash !== request.voucher.keyedHash) return fail({ code: 'voucher-moved-on' })
  if (open) return ok([])
  const key = issueKey(request.award, before.length + 1)
  return ok([{ kind: 'issue', key, ...moment, ...request, approvedBy: [...request.approvedBy] }])
}

type Step = 'issue-confirmed' | 'issue-released' | 'redeemed' | 'void' | 'returned'

/** The states a voucher comes into by each step; a voucher that is there already needs nothing. */
const after = {
  'issue-confirmed': ['issued', 'redeemed', 'void', 'expired', 'returned'],
  'issue-released': ['released'],
  redeemed: ['redeemed'],
  void: ['void', 'returned'],
  returned: ['returned'],
} as const satisfies Record<Step, readonly string[]>

/** The next thing that happens to the voucher of an award. The ledger says whether it may. */
export async function planStep(moment: Moment, ledger: Ledger, award: string, step: Step): Planned {
  const issued = vouchers(ledger)
  if (!issued.ok) return issued
  const voucher = issued.value.findLast((each) => each.award === award)
  if (!voucher) return fail({ code: 'nothing-set-aside' })
  if ((after[step] as readonly string[]).includes(voucher.state)) return ok([])
  const times = ledger.filter(({ entry }) => entry.kind === step && entry.issue === voucher.issue).length
  const key = `${step}:${voucher.issue}${times === 0 ? '' : `:${times + 1}`}`
  return ok([{ kind: step, key, ...moment, issue: voucher.issue }])
}

/** Takes back what was last written down about a voucher by mistake: that it was spent, void or expired. */
export async function planCorrection(moment: Moment, ledger: Ledger, award: string): Planned {
  const issued = vouchers(ledger)
  if (!issued.ok) return issued
  const voucher = issued.value.findLast((each) => each.award === award)
  if (!voucher || !['redeemed', 'void', 'expired'].includes(voucher.state)) return fail({ code: 'nothing-to-correct' })
  const last = ledger.findLast(
    ({ entry }) => entry.kind === voucher.state && 'issue' in entry && entry.issue === voucher.issue,
  )
  if (!last) return fail({ code: 'nothing-to-correct' })
  return ok([{ kind: 'correction', key: `correction:${last.entry.key}`, ...moment, corrects: last.entry.key }])
}
