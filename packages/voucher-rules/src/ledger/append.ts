import { fail, ok, type Result } from '@use-it-cities/core'
import type { ChainedEntry, LedgerEntry } from '../schema/ledger.ts'
import { apply } from './apply.ts'
import { badEntry } from './bad-entry.ts'
import { bodyOf, canonical, hashOf } from './chain.ts'
import type { LedgerError } from './errors.ts'
import { forget, headOf, remember, stateOf, type Ledger } from './replay.ts'

export interface Appended {
  readonly ledger: Ledger
  /** False: this key was there with this very body, so nothing was added and nothing is given twice. */
  readonly isNew: boolean
  readonly entry: ChainedEntry
}

/**
 * A ledger with one more entry; the one passed in stays as it is. Safe to repeat: the same key with the same body adds
 * nothing, whoever asks and whenever; with another body it is refused. A ledger that does not verify is never added to.
 */
export function append(ledger: Ledger, entry: LedgerEntry): Result<Appended, LedgerError> {
  const found = stateOf(ledger)
  if (!found.ok) return found
  const state = found.value
  const bad = badEntry(entry)
  if (bad) return fail(bad)
  const before = state.entries.get(entry.key)
  if (before) {
    if (bodyOf(before) !== bodyOf(entry)) return fail({ code: 'key-reused', key: entry.key })
    const there = ledger.find((each) => each.entry.key === entry.key) as ChainedEntry
    return ok({ ledger, isNew: false, entry: there })
  }
  const own = frozen(JSON.parse(canonical(entry)) as LedgerEntry)
  const error = apply(state, own)
  if (error) return fail(error)
  const link = { seq: ledger.length, previous: headOf(ledger), entry: own }
  const chained = Object.freeze({ ...link, hash: hashOf(link) })
  const longer = Object.freeze([...ledger, chained])
  forget(ledger)
  remember(longer, state)
  return ok({ ledger: longer, isNew: true, entry: chained })
}

/** Adds entries one after another; stops at the first that is refused, and then nothing at all is added. */
export function appendAll(ledger: Ledger, entries: readonly LedgerEntry[]): Result<Ledger, LedgerError> {
  let longer = ledger
  for (const entry of entries) {
    const appended = append(longer, entry)
    if (!appended.ok) return appended
    longer = appended.value.ledger
  }
  return ok(longer)
}

function frozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object') Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
