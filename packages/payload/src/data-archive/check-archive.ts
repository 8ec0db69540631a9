import { verifyAudit, type AuditEvent, type AuditSeal } from '@use-it-cities/core/audit'
import { tombstoneSchema } from '@use-it-cities/success-stories/schema'
import { verify, type ChainedEntry } from '@use-it-cities/voucher-rules/ledger'
import { z } from 'zod'
import { eventOf, sealOf } from '../audit/log-rows.ts'
import { slugs } from '../slugs.ts'
import { fileIn, ledgerParts, recordsOf, rowSchema, versionSchema } from './format.ts'
import { wholeText } from './lines.ts'
import { ArchiveProblem } from './problem.ts'
import { readArchive, type PartRead } from './read-archive.ts'
import { headSchema, rowJson, rowsIn, type Head } from './rows.ts'
import type { ArchiveCheck } from './archive-check.ts'

type Row = z.output<typeof rowSchema>

/** What has to be held together to say that the logs are whole: the logs themselves, and nothing else of the archive. */
interface Gathered {
  readonly rows: Record<string, number>
  readonly versions: Record<string, number>
  readonly files: Record<string, number>
  readonly heads: Map<string, Head>
  readonly withdrawn: Set<string>
  readonly tombstones: string[]
  readonly events: (AuditEvent & { seal: number | null })[]
  readonly seals: AuditSeal[]
  readonly entries: ChainedEntry[]
}

/**
 * Reads an opened archive to its end and says what is in it. Throws `ArchiveProblem` when a part is not what the
 * manifest says, a row cannot be read, a log is not whole, or a withdrawal is missing from the list of withdrawals.
 */
export async function checkArchive(plain: ReadableStream<Uint8Array>): Promise<ArchiveCheck> {
  const found: Gathered = {
    rows: {},
    versions: {},
    files: {},
    heads: new Map(),
    withdrawn: new Set(),
    tombstones: [],
    events: [],
    seals: [],
    entries: [],
  }
  const { header, manifest } = await readArchive(plain, (part) => look(part, found))
  const missing = found.tombstones.find((code) => !found.withdrawn.has(code))
  if (missing !== undefined) throw new ArchiveProblem('withdrawal-missing', { story: missing })
  return {
    ok: true,
    city: header.city,
    exportedAt: header.exportedAt,
    version: header.version,
    parts: manifest.parts.length,
    bytes: manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0),
    rows: found.rows,
    versions: found.versions,
    files: found.files,
    notFound: manifest.notFound,
    withdrawals: found.withdrawn.size,
    audit: auditOf(found),
    vouchers: vouchersOf(found),
  }
}

async function look({ name, body }: PartRead, found: Gathered): Promise<void> {
  const file = fileIn(name)
  if (file) return void (found.files[file.folder] = (found.files[file.folder] ?? 0) + 1)
  if (name === ledgerParts.withdrawals)
    for await (const { code } of rowsIn(name, body, tombstoneSchema)) found.withdrawn.add(code)
  else if (name === ledgerParts.auditHead || name === ledgerParts.voucherHead)
    found.heads.set(name, rowJson(name, await wholeText(name, body), headSchema))
  else if (!name.endsWith('.ndjson')) rowJson(name, await wholeText(name, body), z.record(z.string(), z.unknown()))
  else if (name.startsWith('versions/'))
    for await (const _ of rowsIn(name, body, versionSchema)) count(found.versions, name)
  else
    for await (const row of rowsIn(name, body, rowSchema)) {
      count(found.rows, name)
      gather(name, row, found)
    }
}

const count = (counts: Record<string, number>, part: string) => {
  const slug = part.slice(part.indexOf('/') + 1, -'.ndjson'.length)
  counts[slug] = (counts[slug] ?? 0) + 1
}

function gather(part: string, row: Row, { tombstones, events, seals, entries }: Gathered): void {
  if (part === recordsOf(slugs.tombstones)) tombstones.push(String(row.code))
  else if (part === recordsOf(slugs.auditEvents)) {
    const event = row as unknown as Parameters<typeof eventOf>[0]
    events.push({ ...eventOf(event), seal: event.seal ?? null })
  } else if (part === recordsOf(slugs.auditSeals)) seals.push(sealOf(row as unknown as AuditSeal))
  else if (part === recordsOf(slugs.voucherEntries)) {
    const { seq, previous, hash, entry } = row as unknown as ChainedEntry
    entries.push({ seq, previous, hash, entry })
  }
}

function auditOf({ events, seals, heads }: Gathered): ArchiveCheck['audit'] {
  const ordered = seals.toSorted((a, b) => a.seq - b.seq)
  const whole = verifyAudit({ events, seals: ordered, head: heads.get(ledgerParts.auditHead) ?? null })
  if (whole.ok) return whole.value
  throw new ArchiveProblem('audit-broken', { because: whole.error.because, seal: whole.error.seal })
}

function vouchersOf({ entries, heads }: Gathered): ArchiveCheck['vouchers'] {
  const ledger = entries.toSorted((a, b) => a.seq - b.seq)
  const whole = verify(ledger)
  if (!whole.ok)
    throw new ArchiveProblem('vouchers-broken', { because: whole.error.because.code, seq: whole.error.seq })
  const head = heads.get(ledgerParts.voucherHead)
  if (head && ledger[head.entries - 1]?.hash !== head.hash)
    throw new ArchiveProblem('vouchers-broken', { because: 'head-differs', seq: head.entries - 1 })
  return { entries: ledger.length }
}
