import type { Assessment } from '@use-it-cities/voucher-rules'
import { sentenceFor } from '@use-it-cities/voucher-rules/locales'
import type { PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { dayOf } from '../../fields/day.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import type { HeldVoucher } from '../ledger/held-vouchers.ts'
import { approvalsByAward } from './approvals.ts'
import type { CityAssessment } from './assess.ts'
import { rowsOf } from './facts.ts'
import type { ResearcherView, VoucherView } from './views.ts'
import { isVoidReason, voidReasons } from './void-reasons.ts'
import { isLocalDate } from '@use-it-cities/core'

const routeLabels = {
  voucher: 'vouchers',
  'expenses-only': 'expenses only',
  payroll: 'paid as staff',
  declined: 'nothing, by their own choice',
} as const

/** Those whom the person who asks looks after. First who waits because nobody has decided, then what can be done now. */
export async function researcherViews(
  req: PayloadRequest,
  city: CityAssessment,
  vouchers: readonly HeldVoucher[],
): Promise<ResearcherView[]> {
  const found = await req.payload.find({
    collection: slugs.researchers as never,
    depth: 0,
    limit: 0,
    pagination: false,
    sort: 'name',
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [users, decisions, approvals] = await Promise.all([
    rowsOf<{ id: string; name?: string }>(req, slugs.users),
    rowsOf<DecisionRow>(req, slugs.routeDecisions, {}, 'createdAt'),
    approvalsByAward(req),
  ])
  const names = new Map(users.map(({ id, name }) => [id, name ?? 'somebody']))
  const admin = `${req.payload.config.routes.admin}/collections`
  const interviews = new Map(city.interviews.map((interview) => [interview.submission, interview]))
  const views = (found.docs as unknown as ResearcherRow[]).flatMap((row): ResearcherView[] => {
    const assessment = city.byResearcher.get(row.id)
    if (!assessment) return []
    const isWaiting = ({ because }: Assessment['excluded'][number]) => because.key === 'excluded.not-validated'
    const decision = decisions
      .filter(({ researcher, decidedOn }) => idOf(researcher) === row.id && String(dayOf(decidedOn)) <= city.on)
      .sort((a, b) => (String(dayOf(a.decidedOn)) < String(dayOf(b.decidedOn)) ? -1 : 1))
      .at(-1)
    return [
      {
        id: row.id,
        name: row.name,
        code: row.code,
        href: `${admin}/${slugs.researchers}/${row.id}`,
        coordinator: names.get(idOf(row.coordinator) ?? '') ?? null,
        route: decision ? routeOf(decision, names) : null,
        routeHref: `${admin}/${slugs.routeDecisions}/create?researcher=${row.id}`,
        counted: assessment.counted.length,
        waiting: assessment.excluded.filter(isWaiting).length,
        excluded: assessment.excluded
          .filter((each) => !isWaiting(each))
          .map(({ submission, because }) => {
            const interview = interviews.get(submission)
            const on = interview?.interviewedOn ?? city.on
            return {
              id: submission,
              on: inWords(on),
              href: `${admin}/${slugs.submissions}/${interview?.row ?? ''}`,
              because: sentenceFor(because),
            }
          }),
        arithmetic: assessment.arithmetic.map((line) => sentenceFor(line)),
        because: assessment.because.map((each) => sentenceFor(each)),
        entitledMinor: assessment.entitledMinor,
        heldMinor: assessment.heldMinor,
        dueMinor: assessment.dueMinor,
        issuedMinor: assessment.issuedMinor,
        next: nextOf(assessment),
        vouchers: vouchers
          .filter(({ person }) => person === row.id)
          .map((voucher) => voucherView(req, voucher, city, approvals.get(voucher.award) ?? [])),
      },
    ]
  })
  return views.sort((a, b) => urgency(a) - urgency(b))
}

interface ResearcherRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly coordinator?: unknown
}
interface DecisionRow {
  readonly researcher?: unknown
  readonly route: keyof typeof routeLabels
  readonly decidedBy?: unknown
  readonly decidedOn: unknown
}

const urgency = ({ route, heldMinor, dueMinor, vouchers }: ResearcherView) => {
  if (route === null && heldMinor > 0) return 0
  if (dueMinor > 0) return 1
  return vouchers.some(({ state }) => state === 'awarded' || state === 'reserved') ? 2 : 3
}

function routeOf({ route, decidedBy, decidedOn }: DecisionRow, names: ReadonlyMap<string, string>) {
  const day = dayOf(decidedOn)
  return {
    label: routeLabels[route],
    by: names.get(idOf(decidedBy) ?? '') ?? 'somebody who has left',
    on: isLocalDate(day) ? inWords(day) : '',
  }
}

const nextOf = ({ nextThresholdIn, surplus }: Assessment) => {
  if (nextThresholdIn === null)
    return surplus > 0 ? `The most is reached; ${surplus} more earn nothing.` : 'The most is reached.'
  return nextThresholdIn === 1 ? 'One more to the next voucher.' : `${nextThresholdIn} more to the next voucher.`
}

function voucherView(
  req: PayloadRequest,
  { award, amountMinor, state, on, last4, retailer, reason }: HeldVoucher,
  { policy }: CityAssessment,
  approvers: readonly string[],
): VoucherView {
  const me = accountOf(req)?.id ?? ''
  const others = approvers.filter((each) => each !== me)
  const isEnough = policy.approvals === 1 || others.length > 0
  return {
    award,
    amountMinor,
    state,
    on: inWords(on),
    last4,
    retailer,
    reason: isVoidReason(reason) ? voidReasons[reason] : null,
    approval: isEnough ? null : approvers.includes(me) ? 'of-another' : 'yours',
  }
}
