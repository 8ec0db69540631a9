import { fail, ok, type Result } from '@use-it-cities/core'
import type { ChainedEntry } from '../schema/ledger.ts'
import { apply } from './apply.ts'
import { hashOf, origin } from './chain.ts'
import type { BrokenBecause, LedgerError } from './errors.ts'
import { emptyState, type LedgerState } from './state.ts'

/** Everything that was ever written down, in order. Made by `append`, kept wherever a city keeps its records. */
export type Ledger = readonly ChainedEntry[]

type Broken = Extract<LedgerError, { code: 'ledger-broken' }>

/** The hash of the last entry: kept somewhere else, it shows that entries at the end went missing. */
export const headOf = (ledger: Ledger): string => ledger.at(-1)?.hash ?? origin

/** Goes through a ledger from the first entry, checking place, chain, hash and every rule; stops at the first bad one. */
export function replay(ledger: Ledger): Result<LedgerState, Broken> {
  const state = emptyState()
  let previous = origin
  for (const [seq, chained] of ledger.entries()) {
    const entry = chained?.entry
    const broken = (because: BrokenBecause) =>
      fail({ code: 'ledger-broken' as const, seq, key: (entry as { key?: unknown } | undefined)?.key, because })
    if (chained?.seq !== seq) return broken({ code: 'out-of-place' })
    if (chained.previous !== previous) return broken({ code: 'chain-differs' })
    if (hashOf(chained) !== chained.hash) return broken({ code: 'hash-differs' })
    if (state.entries.has(entry.key)) return broken({ code: 'key-twice' })
    const error = apply(state, entry)
    if (error) return broken({ code: 'not-allowed', error })
    previous = chained.hash
  }
  return ok(state)
}

/** States of ledgers that `append` made and froze: those cannot have changed since. */
const known = new WeakMap<Ledger, LedgerState>()

export const remember = (ledger: Ledger, state: LedgerState): void => void known.set(ledger, state)
export const forget = (ledger: Ledger): void => void known.delete(ledger)

/** The state of a ledger; replayed unless `append` made it a moment ago. */
export function stateOf(ledger: Ledger): Result<LedgerState, Broken> {
  const state = known.get(ledger)
  return state ? ok(state) : replay(ledger)
}
