import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ChainedEntry, LedgerEntry } from '../schema/ledger.ts'

/** What stands before the first entry. */
export const origin = '0'.repeat(64)

/** JSON with keys in order and nothing undefined, so that the same entry always gives the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}

/** SHA-256 over an entry, its place and the hash before it: changing one letter changes every hash after it. */
export const hashOf = ({ seq, previous, entry }: Pick<ChainedEntry, 'seq' | 'previous' | 'entry'>): string =>
  bytesToHex(sha256(utf8ToBytes(canonical({ seq, previous, entry }))))

/** What an entry says, without who wrote it down and when: a retry says the same. */
export function bodyOf(entry: LedgerEntry): string {
  return canonical({ ...entry, recordedAt: undefined, recordedBy: undefined })
}
