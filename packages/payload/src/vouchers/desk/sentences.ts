import type { AssessError } from '@use-it-cities/voucher-rules'
import type { LedgerError } from '@use-it-cities/voucher-rules/ledger'
import { errorSentence, ledgerErrorSentence } from '@use-it-cities/voucher-rules/locales'
import type { CityError } from './assess.ts'

/** Why an action was refused, for the person at the desk. */
export type DeskError =
  CityError | { readonly code: 'action-reused' | 'voucher-moved-on' | 'nothing-set-aside' | 'nothing-to-correct' }

const own = {
  'no-scheme':
    'This city has no voucher scheme (no-scheme). A developer adds one: voucherPolicies in the options of the CMS, with its dates and sources.',
  'action-reused':
    'This page has sent one request twice with different content. Reload the page, look, and do it again.',
  'voucher-moved-on': 'Somebody else has done something with this voucher meanwhile. Look at it again.',
  'nothing-set-aside': 'No voucher is set aside for this yet. Set one aside first, with its code.',
  'nothing-to-correct': 'There is nothing to take back on this voucher.',
} as const

/** The sentence, with what to do where nothing can be done at the desk itself. */
export function sentenceOf(error: DeskError): string {
  if (error.code in own) return own[error.code as keyof typeof own]
  if (error.code === 'no-policy-on')
    return `No voucher policy is in force on ${error.on} (no-policy-on). What was earned stays on record; a developer adds a version of the scheme that covers this day, with its source.`
  return assessCodes.has(error.code) ? errorSentence(error as AssessError) : ledgerErrorSentence(error as LedgerError)
}

const assessCodes = new Set<string>([
  'policies-overlap',
  'currencies-differ',
  'bad-policy',
  'bad-event',
  'bad-route',
  'bad-fact',
  'group-not-named',
])
