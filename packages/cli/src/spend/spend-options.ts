import type { Basis, Exclusion, LocalDefinition, ReadOptions } from '@use-it-cities/keep-it-local-scoring/spend'
import type { Values } from '../command.ts'
import { misuse, shown } from '../refusal.ts'

const bases: readonly Basis[] = ['net', 'gross', 'unspecified']
const definitions: readonly LocalDefinition[] = [
  'based',
  'based-or-branched',
  'invoice-address',
  'substantive-operations',
]
const orders = ['day-first', 'month-first'] as const
const creditNotes = ['as-written', 'minus'] as const
const exclusions: readonly Exclusion[] = ['public-body', 'individual', 'redacted', 'unnamed']

export const spendOptions = {
  json: { type: 'boolean' },
  suppliers: { type: 'string' },
  local: { type: 'string', multiple: true },
  'local-definition': { type: 'string' },
  exclude: { type: 'string', multiple: true },
  'count-near-names': { type: 'boolean' },
  basis: { type: 'string' },
  amount: { type: 'string' },
  'date-order': { type: 'string' },
  'credit-notes': { type: 'string' },
  threshold: { type: 'string' },
  earlier: { type: 'string', multiple: true },
} as const

/** What was asked for, checked. */
export function spendQuestion(values: Values) {
  const one = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined => {
    const given = values[name]
    return given === undefined ? undefined : choiceOf(name, String(given), choices)
  }
  const basis = one('basis', bases)
  const dateOrder = one('date-order', orders)
  const credits = one('credit-notes', creditNotes)
  const definition = one('local-definition', definitions)
  const amount = values['amount']
  if (amount !== undefined && basis !== undefined)
    throw misuse('Expected --basis or --amount, but got both.', 'For example: --amount "Net Amount"')
  const read: ReadOptions = {
    ...(basis && { basis }),
    ...(typeof amount === 'string' && { amount }),
    ...(dateOrder && { dateOrder }),
    ...(credits && { creditNotes: credits }),
  }
  const thresholdMinor = thresholdOf(values['threshold'])
  return {
    read,
    suppliersFile: typeof values['suppliers'] === 'string' ? values['suppliers'] : undefined,
    earlierFiles: listOf(values['earlier'], false),
    measure: {
      local: { area: listOf(values['local'], true), ...(definition && { definition }) },
      exclusions: listOf(values['exclude'], true).map((each) => choiceOf('exclude', each, exclusions)),
      countNearNames: values['count-near-names'] === true,
      ...(thresholdMinor !== undefined && { thresholdMinor }),
    },
  }
}

function choiceOf<Choice extends string>(name: string, given: string, choices: readonly Choice[]): Choice {
  const found = choices.find((each) => each === given)
  if (found !== undefined) return found
  throw misuse(
    `--${name}: expected ${choices.join(', ')}, but got “${shown(given)}”.`,
    `For example: --${name} ${choices[0] ?? ''}`,
  )
}

const listOf = (given: Values[string], bySign: boolean): readonly string[] =>
  (Array.isArray(given) ? (given as readonly string[]) : [])
    .flatMap((each) => (bySign ? each.split(',') : [each]))
    .map((each) => each.trim())
    .filter((each) => each !== '')

function thresholdOf(given: Values[string]): number | undefined {
  if (given === undefined) return undefined
  if (typeof given === 'string' && /^\d{1,9}$/.test(given)) return Number(given) * 100
  throw misuse(`--threshold: expected whole pounds, but got “${shown(String(given))}”.`, 'For example: --threshold 500')
}
