import { localDateIn, textIn } from '@use-it-cities/core'
import type { VoucherPolicy } from '@use-it-cities/voucher-rules'
import { showNotice } from '@use-it-cities/voucher-rules/report'
import { balances, type Ledger } from '@use-it-cities/voucher-rules/ledger'
import { sentenceFor } from '@use-it-cities/voucher-rules/locales'
import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { readVerified, type VerifiedLedger } from '../ledger/verify-ledger.ts'
import { heldVouchers } from '../ledger/held-vouchers.ts'
import type { EntryRow } from '../ledger/read-ledger.ts'
import { money } from '../admin/money.ts'
import { assessCity, policyOn, type CityAssessment } from './assess.ts'
import { researcherViews } from './researcher-views.ts'
import { sentenceOf } from './sentences.ts'
import type { BudgetView, DeskView, LedgerView, NoticeView, SchemeView } from './views.ts'

/** The vouchers desk for whoever asks: the lead sees everybody, a coordinator their own researchers. */
export async function deskView(req: PayloadRequest): Promise<DeskView> {
  const account = accountOf(req)
  if (!hasOneOf(account, ['research-lead', 'research-coordinator']))
    throw refuse('Vouchers are for the research lead and the coordinators. Ask one of them.', 403)
  const settings = settingsOf(req.payload)
  const on = today(settings)
  const { rows, ledger, whole } = await readVerified(req)
  const assessed = whole.ok ? await assessCity(req, ledger) : null
  const policy = policyOn(settings.voucherPolicies, on)
  return {
    on: inWords(on),
    scheme: policy ? schemeOf(policy, on) : null,
    problem: assessed && !assessed.ok ? sentenceOf(assessed.error) : null,
    ledger: ledgerView(rows, whole.ok ? null : whole.error, settings.city.timeZone),
    budget: whole.ok ? budgetOf(ledger, hasOneOf(account, ['research-lead'])) : null,
    researchers: assessed?.ok ? await researcherViews(req, assessed.value, heldVouchers(ledger, rows)) : [],
    notices: assessed?.ok ? noticesOf(settings.voucherNotices, assessed.value) : [],
  }
}

function schemeOf(policy: VoucherPolicy, on: string): SchemeView {
  const { currency, minorUnit, voucherMinor, unitsPerVoucher, capMinor } = policy
  const cap = capMinor === null ? '' : `, at most ${money(capMinor, currency, minorUnit)} each`
  return {
    title: textIn(policy.title, 'en')?.text ?? policy.id,
    version: policy.version,
    says: `${money(voucherMinor, currency, minorUnit)} for every ${unitsPerVoucher} interviews that count${cap}. Version ${policy.version}, in force since ${inWords(policy.validFrom)}.`,
    basis: basisOf(policy),
    retailers: policy.retailers
      .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
      .map(({ id, name }) => ({ id, name: name ?? id.replaceAll('-', ' ') })),
    currency,
    minorUnit,
  }
}

/** A reader has to know that most of a scheme from a report is what somebody made of two sentences in it. */
function basisOf({ sources, decisions }: VoucherPolicy): string {
  const documents = [...new Set(sources.map(({ document, section, date }) => `${document}, ${section} (${date})`))]
  const all = Object.values(decisions)
  const ours = all.filter(({ decidedBy }) => decidedBy === 'ours').length
  return `It rests on ${documents.join('; ')}. Of its ${all.length} terms ${ours} are our own choice, because the source leaves them open.`
}

function ledgerView(rows: readonly EntryRow[], broken: Broken | null, timeZone: string): LedgerView {
  const last = rows.at(-1)
  if (broken)
    return {
      isWhole: false,
      entries: rows.length,
      says: `${sentenceOf(broken)} Nothing is awarded or handed over until an administrator has found out why.${broken.because.code === 'head-differs' ? restored : ''}`,
    }
  const since = last ? `, the last on ${inWords(localDateIn(timeZone, new Date(last.entry.recordedAt)))}` : ''
  return {
    isWhole: true,
    entries: rows.length,
    says: `The ledger was checked from its first entry just now: ${rows.length} entries${since}, all as they were written.`,
  }
}

type Broken = Extract<VerifiedLedger['whole'], { ok: false }>['error']
const restored =
  ' If an older backup was put back on purpose, they remove ledger/vouchers-head.json from the data folder of the CMS.'

function budgetOf(ledger: Ledger, mayGrant: boolean): BudgetView | null {
  const found = balances(ledger)
  if (!found.ok) return null
  const { funder, budget, held, entitlement, issuing, ...handedOver } = found.value
  return {
    grantedMinor: -funder,
    reservedMinor: held + entitlement + issuing,
    issuedMinor: handedOver.issued + handedOver.redeemed + handedOver.expired + handedOver.void,
    leftMinor: budget,
    mayGrant,
  }
}

function noticesOf(notices: CityNotices, { policy, on }: CityAssessment): NoticeView[] {
  return policy.notices.flatMap((id) => {
    const notice = notices.find((each) => each.id === id)
    if (!notice) return []
    const shown = showNotice(notice, on)
    return {
      id,
      text: textIn(notice.text, 'en')?.text ?? '',
      frame: shown.frame.map((each) => sentenceFor(each)),
      href: notice.sourceUrl,
      isOutOfDate: shown.outOfDate,
    }
  })
}
type CityNotices = ReturnType<typeof settingsOf>['voucherNotices']
