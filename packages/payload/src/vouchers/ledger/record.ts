import { fail, ok, type Result } from '@use-it-cities/core'
import {
  append,
  type ChainedEntry,
  type Ledger,
  type LedgerEntry,
  type LedgerError,
} from '@use-it-cities/voucher-rules/ledger'
import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { addLink, mostTries } from '../../audit/add-link.ts'
import { noteHead } from '../../audit/head-file.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { pauseAfter } from '../../pause-after.ts'
import { entryRows, ledgerOf } from './read-ledger.ts'

/** One request to write: the same `key` again is the same request, and `hash` tells whether it asks for the same. */
export interface Act {
  readonly key: string
  readonly hash: string
  readonly reason?: string | undefined
}

export interface Recorded {
  readonly ledger: Ledger
  readonly added: readonly ChainedEntry[]
  /** This request was carried out before: nothing was added now. */
  readonly isRepeated: boolean
}

type Plan<Failure extends { readonly code: string }> = (
  ledger: Ledger,
) => Promise<Result<readonly LedgerEntry[], Failure>>

/**
 * Reads the ledger, asks `plan` what to add to it, and adds that. When somebody else was faster, at this process or at
 * another one, it reads and plans again, so that nothing is decided on a ledger that is not the last one.
 */
export const record = <Failure extends { readonly code: string }>(
  req: PayloadRequest,
  act: Act,
  plan: Plan<Failure>,
): Promise<Result<Recorded, Failure | LedgerError | { readonly code: 'action-reused' }>> =>
  oneAtATime(`vouchers ${settingsOf(req.payload).dataDir}`, async () => {
    const added: ChainedEntry[] = []
    for (let attempt = 1; ; attempt += 1) {
      const rows = await entryRows(req)
      const ledger = ledgerOf(rows)
      const before = added.length === 0 ? rows.find(({ action }) => action === act.key) : undefined
      if (before)
        return before.actionHash === act.hash
          ? ok({ ledger, added: [], isRepeated: true })
          : fail({ code: 'action-reused' as const })
      const planned = await plan(ledger)
      if (!planned.ok) return planned
      const written = await write(req, act, ledger, planned.value, added)
      if (written !== null) return written.ok ? ok({ ledger: written.value, added, isRepeated: false }) : written
      if (attempt === mostTries)
        throw new Error(`The voucher ledger was written to by others ${mostTries} times in a row.`)
      await pauseAfter(attempt)
    }
  })

/** `null`: somebody else has taken the next place, or is just taking it. */
async function write(
  req: PayloadRequest,
  act: Act,
  before: Ledger,
  entries: readonly LedgerEntry[],
  added: ChainedEntry[],
): Promise<Result<Ledger, LedgerError> | null> {
  let ledger = before
  const links: ChainedEntry[] = []
  for (const entry of entries) {
    const appended = append(ledger, entry)
    if (!appended.ok) return appended
    ledger = appended.value.ledger
    if (appended.value.isNew) links.push(appended.value.entry)
  }
  for (const link of links) {
    if (!(await insert(req, act, link, link === links.at(-1)))) return null
    added.push(link)
  }
  const last = ledger.at(-1)
  if (links.length > 0 && last) await noteHead(req.payload, 'vouchers', { entries: ledger.length, hash: last.hash })
  return ok(ledger)
}

/**
 * False when the place or the key is taken. Only the last row of a request names it: one that broke off in the middle was
 * not carried out, and asking again does the rest.
 */
function insert(req: PayloadRequest, act: Act, link: ChainedEntry, isLast: boolean): Promise<boolean> {
  const { seq, previous, hash, entry } = link
  const row = {
    seq,
    key: entry.key,
    kind: entry.kind,
    researcher: personOf(entry),
    amountMinor: 'amountMinor' in entry ? entry.amountMinor : null,
    recordedAt: entry.recordedAt,
    reason: act.reason ?? null,
    previous,
    hash,
    entry,
    action: isLast ? act.key : null,
    actionHash: isLast ? act.hash : null,
  }
  const isTaken = { or: [{ seq: { equals: seq } }, { key: { equals: entry.key } }] }
  return addLink(req, slugs.voucherEntries, row, isTaken)
}

/** Whose it is, for lists and access: an award names its person, and what follows names the award. */
function personOf(entry: LedgerEntry): string | null {
  if ('person' in entry) return entry.person
  const named = 'award' in entry ? entry.award : 'issue' in entry ? entry.issue : entry.key
  return /(?:^|:)award:[^:]+:([0-9a-f]{24}):/.exec(named)?.[1] ?? null
}
