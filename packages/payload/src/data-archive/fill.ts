import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { z } from 'zod'
import { inTheirName } from '../moving/import-records.ts'
import { movedInOrder, type ArchivedRow } from '../moving/archive.ts'
import { asRestored } from '../round-up/as-restored.ts'
import { settingsOf } from '../settings.ts'
import { slugs, type Slug } from '../slugs.ts'
import { ledgerIn } from '../take-down/ledger.ts'
import { tombstoneSchema } from '@use-it-cities/success-stories/schema'
import { noteHead } from '../audit/head-file.ts'
import { rowsIn, rowJson, headSchema } from './rows.ts'
import { fileIn, ledgerParts, partNames, recordsOf, rowSchema, versionSchema, versionsOf } from './format.ts'
import { wholeText } from './lines.ts'
import type { PartRead } from './read-archive.ts'

/** What is remembered while the parts go by, because it can only be put in place at the end. */
export interface Filled {
  rows: number
  files: number
  settings: Record<string, unknown>
  /** The picture of each story: pictures belong to stories and stories show pictures. */
  readonly photos: Map<string, string>
  /** Accounts that were here before, by the id that they have in the archive. */
  readonly here: Map<string, string>
}

const slugOf = new Map<string, Slug>(
  movedInOrder.flatMap((slug) => [
    [recordsOf(slug), slug],
    [versionsOf(slug), slug],
  ]),
)

/** Puts one part of a checked archive in its place. */
export async function fill(payload: Payload, part: PartRead, filled: Filled): Promise<void> {
  const { name, body } = part
  const slug = slugOf.get(name)
  if (fileIn(name)) {
    await writeFileOf(payload, part)
    filled.files += 1
  } else if (name === ledgerParts.withdrawals) await addWithdrawals(payload, part)
  else if (name === ledgerParts.auditHead || name === ledgerParts.voucherHead) {
    const head = rowJson(name, await wholeText(name, body), headSchema)
    await noteHead(payload, name === ledgerParts.auditHead ? 'audit' : 'vouchers', head)
  } else if (name === partNames.settings)
    filled.settings = rowJson(name, await wholeText(name, body), z.record(z.string(), z.unknown()))
  else if (slug && name === versionsOf(slug))
    for await (const { parent, version, createdAt, updatedAt } of rowsIn(name, body, versionSchema))
      await payload.db.createVersion({
        collectionSlug: slug,
        parent,
        versionData: inTheirName(version as ArchivedRow, filled.here),
        autosave: false,
        createdAt,
        updatedAt,
        returning: false,
      } as Parameters<typeof payload.db.createVersion>[0])
  else if (slug)
    for await (const row of rowsIn(name, body, rowSchema)) {
      await addRow(payload, slug, row, filled)
      filled.rows += 1
    }
}

async function addRow(payload: Payload, collection: Slug, row: ArchivedRow, { here, photos }: Filled): Promise<void> {
  if (collection === slugs.users) {
    const where = { or: [{ id: { equals: row.id } }, { email: { equals: row.email } }] }
    const found = await payload.db.findOne<{ id: string }>({ collection, where })
    if (found) return void here.set(row.id, found.id)
  }
  const data = inTheirName(asRestored(collection, row), here)
  if (collection !== slugs.stories) return void (await payload.db.create({ collection, data, returning: false }))
  if (typeof row.photo === 'string') photos.set(row.id, row.photo)
  await payload.db.create({ collection, data: { ...data, photo: null }, returning: false })
}

/** First of all, so that nothing that comes after it can be shown. */
async function addWithdrawals(payload: Payload, { name, body }: PartRead): Promise<void> {
  const ledger = ledgerIn(settingsOf(payload).dataDir)
  const known = new Set((await ledger.read()).map(({ code }) => code))
  for await (const tombstone of rowsIn(name, body, tombstoneSchema))
    if (!known.has(tombstone.code)) await ledger.append(tombstone)
}

async function writeFileOf(payload: Payload, { name, body }: PartRead): Promise<void> {
  const file = fileIn(name)
  if (!file) return
  const folder = path.join(settingsOf(payload).dataDir, file.folder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const target = path.join(folder, file.name)
  await pipeline(body, createWriteStream(`${target}.part`, { mode: 0o600 }))
  await rename(`${target}.part`, target)
}
