import { isLocalDate } from '@use-it-cities/core'
import type { LedgerEntry } from '../schema/ledger.ts'
import type { LedgerError } from './errors.ts'

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0
const isCountOrNull = (value: unknown) => value === null || isCount(value)
const isPolicy = (value: unknown) => isText(fieldOf(value, 'id')) && isText(fieldOf(value, 'version'))
const isHex = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isVoucher = (value: unknown) =>
  /^[A-Za-z0-9]{4}$/.test(String(fieldOf(value, 'last4'))) && isHex(fieldOf(value, 'keyedHash'))
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const oneOf =
  (...words: readonly unknown[]) =>
  (value: unknown) =>
    words.includes(value)
const fieldOf = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

type Fields = Readonly<Record<string, (value: unknown) => boolean>>
const awardRef: Fields = { award: isText }
const issueRef: Fields = { issue: isText }
const block: Fields = { policy: isPolicy, person: isText, period: isText }
const always: Fields = {
  key: isText,
  effectiveAt: isLocalDate,
  recordedAt: (value) => isText(value) && !Number.isNaN(Date.parse(value as string)),
  recordedBy: isText,
}

/** What each kind carries. A Map, so that a kind called `constructor` is as unknown as any other. */
const fieldsOf: ReadonlyMap<unknown, Fields> = new Map<LedgerEntry['kind'], Fields>([
  [
    'policy-adopted',
    {
      policy: isPolicy,
      currency: isText,
      voucherMinor: isCount,
      capMinor: isCountOrNull,
      capPeriod: oneOf('lifetime', 'project', 'year', 'month'),
      clawback: oneOf('never', 'offset', 'manual'),
      budgetLine: isText,
      budgetCeilingMinor: isCountOrNull,
      approvals: oneOf(1, 2),
      retailers: Array.isArray,
    },
  ],
  ['budget-granted', { budgetLine: isText, currency: isText, amountMinor: isCount }],
  ['award', { ...block, n: isCount, amountMinor: isCount, state: oneOf('held', 'earned') }],
  ['award-earned', awardRef],
  ['award-dropped', awardRef],
  ['written-off', { ...block, vouchers: isCount }],
  ['issue', { award: isText, voucher: isVoucher, retailer: isText, approvedBy: isTexts }],
  ['issue-confirmed', issueRef],
  ['issue-released', issueRef],
  ['redeemed', issueRef],
  ['void', issueRef],
  ['expired', issueRef],
  ['returned', issueRef],
  ['correction', { corrects: isText }],
])

/** The first field of an entry that has the wrong form; null when none has. Amounts are whole minor units. */
export function badEntry(entry: LedgerEntry): LedgerError | null {
  const key = fieldOf(entry, 'key')
  const fields = fieldsOf.get(fieldOf(entry, 'kind'))
  if (!fields) return { code: 'bad-entry', key, field: 'kind', received: fieldOf(entry, 'kind') }
  for (const [field, isRight] of Object.entries({ ...always, ...fields })) {
    const received = fieldOf(entry, field)
    if (!isRight(received)) return { code: 'bad-entry', key, field, received }
  }
  return null
}
