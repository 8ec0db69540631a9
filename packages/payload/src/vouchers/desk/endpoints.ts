import { ok } from '@use-it-cities/core'
import { awards } from '@use-it-cities/voucher-rules/ledger'
import { sentenceFor } from '@use-it-cities/voucher-rules/locales'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountOf, hasOneOf } from '../../access/account.ts'
import type { AuditAction } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { researcherToManage, type ResearcherRow } from '../../research/researchers/researcher-to-manage.ts'
import { privateAnswer } from '../../private-answer.ts'
import { voucherRef } from '../ledger/keyed-hash.ts'
import { entryRows, ledgerOf } from '../ledger/read-ledger.ts'
import { action } from './action.ts'
import { planAwards, planCorrection, planGrant, planIssue, planStep } from './actions.ts'
import { approve, approversOf } from './approvals.ts'
import { deskView } from './desk-view.ts'
import type { ActionAnswer } from './views.ts'
import { voidReasons, type VoidReason } from './void-reasons.ts'

const key = z.string().min(8).max(100)
const award = z.string().min(1).max(300)
const ofAward = z.strictObject({ key, award })

/** `GET /api/vouchers/desk` */
const desk: Endpoint = {
  path: '/vouchers/desk',
  method: 'get',
  handler: async (req) => privateAnswer(await deskView(req)),
}

const grant = action(
  'budget',
  z.strictObject({ key, amountMinor: z.number().int().min(1).max(100_000_000) }),
  async (req, body, moment) => {
    if (!hasOneOf(accountOf(req), ['research-lead']))
      throw refuse('The research lead adds to the budget. Ask them how much there is.', 403)
    return {
      plan: () => planGrant(req, moment, body),
      says: () => 'Added to the budget.',
      audited: { action: 'voucher-budget', target: body.key, detail: String(body.amountMinor) },
    }
  },
)

const awardWhatIsDue = action('award', z.strictObject({ key, researcher: z.string() }), async (req, body, moment) => {
  const researcher = await notThemselves(req, body.researcher)
  let because: readonly string[] = []
  return {
    plan: async (ledger) => {
      const planned = await planAwards(req, moment, ledger, researcher.id)
      if (!planned.ok) return planned
      because = planned.value.because.map((each) => sentenceFor(each))
      return ok(planned.value.entries)
    },
    says: (added) => {
      const kinds = added.map(({ entry }) => (entry.kind === 'award' ? entry.state : entry.kind))
      if (kinds.some((kind) => kind === 'earned' || kind === 'award-earned')) return 'Awarded.'
      if (kinds.includes('held')) return 'Set aside in the budget. It is held until a route is recorded.'
      return `Nothing could be awarded now. ${because.join(' ')}`
    },
    audited: { action: 'voucher-award', target: researcher.id },
  }
})

const issue = action(
  'issue',
  z.strictObject({ key, award, code: z.string().max(200), retailer: z.string().min(1).max(100) }),
  async (req, body, moment) => {
    await researcherOf(req, body.award)
    const voucher = voucherRef(body.code, req.payload.secret)
    if (!voucher)
      throw refuse('Expected the whole code on the voucher, at least 8 letters or digits. Look at it again.')
    const approvedBy = [...new Set([...(await approversOf(req, body.award)), moment.recordedBy])].sort()
    const request = { award: body.award, voucher, retailer: body.retailer, approvedBy }
    return {
      plan: (ledger) => planIssue(moment, ledger, request),
      says: () => 'Set aside. Hand it over, then say so here.',
      audited: { action: 'voucher-issue', target: body.award, detail: `…${voucher.last4}` },
    }
  },
)

type Step = Parameters<typeof planStep>[3]
const step = (name: string, of: Step, audited: AuditAction, says: string) =>
  action(name, ofAward, async (req, body, moment) => {
    await researcherOf(req, body.award)
    return {
      plan: (ledger) => planStep(moment, ledger, body.award, of),
      says: (added) => (added.length > 0 ? says : 'That had been done already. Nothing was added.'),
      audited: { action: audited, target: body.award },
    }
  })

const makeVoid = action(
  'void',
  z.strictObject({ key, award, reason: z.enum(Object.keys(voidReasons) as [VoidReason, ...VoidReason[]]) }),
  async (req, body, moment) => {
    await researcherOf(req, body.award)
    return {
      plan: (ledger) => planStep(moment, ledger, body.award, 'void'),
      says: () => 'It is void.',
      audited: { action: 'voucher-void', target: body.award, detail: body.reason },
      reason: body.reason,
    }
  },
)

const correct = action('correct', ofAward, async (req, body, moment) => {
  await researcherOf(req, body.award)
  return {
    plan: (ledger) => planCorrection(moment, ledger, body.award),
    says: () => 'Taken back. What was written down before stays on record.',
    audited: { action: 'voucher-correct', target: body.award },
  }
})

/** `POST /api/vouchers/approve`: the first of two people, where the scheme asks for two. */
const approveIssue: Endpoint = {
  path: '/vouchers/approve',
  method: 'post',
  handler: async (req) => {
    const body = ofAward.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse('Expected the award to approve. Reload the page.')
    await researcherOf(req, body.data.award)
    const isNew = await approve(req, body.data.award)
    return Response.json({
      says: 'Approved. A colleague goes on from here.',
      isRepeated: !isNew,
    } satisfies ActionAnswer)
  },
}

/** Whose award it is; refused when they are not coordinated by whoever asks, or are whoever asks. */
async function researcherOf(req: PayloadRequest, of: string): Promise<ResearcherRow> {
  const all = awards(ledgerOf(await entryRows(req)))
  const found = all.ok ? all.value.find((each) => each.key === of) : undefined
  if (all.ok && !found) throw refuse('There is no such award. Reload the page.', 404)
  if (!found) throw refuse('The voucher ledger is not whole. Open the vouchers desk: it says where.', 409)
  return notThemselves(req, found.person)
}

async function notThemselves(req: PayloadRequest, id: string): Promise<ResearcherRow> {
  const researcher = await researcherToManage(req, id)
  if (researcher.user !== null && researcher.user === accountOf(req)?.id)
    throw refuse('These are your own vouchers. Somebody else who coordinates research has to do this.', 403)
  return researcher
}

export const deskEndpoints: readonly Endpoint[] = [
  desk,
  grant,
  awardWhatIsDue,
  issue,
  step('confirm', 'issue-confirmed', 'voucher-confirm', 'Handed over.'),
  step('release', 'issue-released', 'voucher-release', 'Put back. Nothing was handed over.'),
  step('redeem', 'redeemed', 'voucher-redeem', 'Written down as spent.'),
  makeVoid,
  step('return', 'returned', 'voucher-return', 'The money is back in the budget.'),
  correct,
  approveIssue,
]
