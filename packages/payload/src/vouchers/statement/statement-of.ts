import { localDateIn, textIn, type Language, type LocalDate } from '@use-it-cities/core'
import type { Assessment, Notice, VoucherPolicy } from '@use-it-cities/voucher-rules'
import type { Statement } from '@use-it-cities/voucher-rules/schema'
import type { InterviewRow } from '../desk/facts.ts'
import type { HeldVoucher } from '../ledger/held-vouchers.ts'

export interface StatementParts {
  readonly researcher: { readonly name: string; readonly code: string }
  readonly assessment: Assessment
  readonly policy: VoucherPolicy
  readonly interviews: readonly InterviewRow[]
  readonly vouchers: readonly HeldVoucher[]
  readonly notices: readonly Notice[]
  readonly language: Language
}

/** Puts together what one researcher is shown: the assessment, with the days of the interviews and the vouchers. */
export function statementOf({ researcher, assessment, policy, interviews, ...parts }: StatementParts): Statement {
  const byId = new Map(interviews.map((interview) => [interview.submission, interview]))
  const day = (submission: string): LocalDate => byId.get(submission)?.interviewedOn ?? assessment.on
  const interview = (submission: string) => {
    const serial = byId.get(submission)?.serial
    return { submission, ...(serial && { serial }), interviewedOn: day(submission) }
  }
  const isWaiting = ({ because }: Assessment['excluded'][number]) => waiting.has(because.key)
  const inOrder = <Row extends { interviewedOn: string; submission: string }>(rows: readonly Row[]): Row[] =>
    [...rows].sort((a, b) => (a.interviewedOn + a.submission < b.interviewedOn + b.submission ? -1 : 1))
  return {
    researcher: { name: researcher.name, code: researcher.code },
    on: assessment.on,
    policy: { ...assessment.policy, title: textIn(policy.title, parts.language)?.text ?? policy.id },
    currency: assessment.currency,
    route: assessment.route,
    counted: inOrder(
      assessment.counted.map((submission) => {
        const validatedAt = byId.get(submission)?.validatedAt
        const validatedOn = validatedAt ? localDateIn(policy.timeZone, new Date(validatedAt)) : day(submission)
        return { ...interview(submission), validatedOn }
      }),
    ),
    excluded: inOrder(
      assessment.excluded
        .filter((each) => !isWaiting(each))
        .map(({ submission, because }) => ({ ...interview(submission), because: { ...because } })),
    ),
    waiting: inOrder(assessment.excluded.filter(isWaiting).map(({ submission }) => interview(submission))),
    arithmetic: assessment.arithmetic.map((line) => ({ ...line })),
    entitledMinor: assessment.entitledMinor,
    awardedMinor: assessment.awardedMinor,
    heldMinor: assessment.heldMinor,
    issuedMinor: assessment.issuedMinor,
    capped: assessment.capped,
    remainder: assessment.remainder,
    nextThresholdIn: assessment.nextThresholdIn,
    vouchers: parts.vouchers.flatMap(voucherOf),
    notices: assessment.notices.flatMap(({ id, outOfDate }) => {
      const notice = parts.notices.find((each) => each.id === id)
      const found = notice && textIn(notice.text, parts.language)
      if (!found) return []
      return {
        id,
        text: found.text,
        language: found.language,
        sourceTitle: notice.sourceTitle,
        sourceUrl: notice.sourceUrl,
        asOf: notice.checkedOn,
        outOfDate,
      }
    }),
  }
}

/** Sent in and not yet looked at: it may still count. */
const waiting = new Set<string>(['excluded.not-validated', 'excluded.held-for-review'])

/** What was handed over or is about to be. What only waits is in the amounts. */
function voucherOf({ state, last4, amountMinor, on, retailer }: HeldVoucher): Statement['vouchers'] {
  if (state === 'held' || state === 'awarded') return []
  const shown = state === 'returned' ? 'void' : state
  return [{ last4: last4 ?? '', amountMinor, state: shown, on, ...(retailer !== null && { retailer }) }]
}
