import { createLocalReq, type Payload } from 'payload'
import { z } from 'zod'
import { noteHead } from '../audit/head-file.ts'
import { inPlaceOfChain } from '../audit/in-place-of-chain.ts'
import { deleteAgain } from '../data-archive/deleted/delete-again.ts'
import { feedAsRecorded } from '../feed/current-feed.ts'
import { dayOf } from '../fields/day.ts'
import { asRestored } from '../round-up/as-restored.ts'
import { settingsOf } from '../settings.ts'
import { settingsSlug, slugs, type Slug } from '../slugs.ts'
import { ledgerIn } from '../take-down/ledger.ts'
import { replayLedger } from '../take-down/replay.ts'
import { toDraft } from '../take-down/to-draft.ts'
import { tombstoneSchema } from '@use-it-cities/success-stories/schema'
import { archiveSchema, movedInOrder, withDrafts, type Archive, type ArchivedRow } from './archive.ts'

export interface Imported {
  readonly rows: number
  /** Codes of stories that came as published but may not be seen: they are drafts now. */
  readonly madeDrafts: readonly string[]
}

/**
 * Puts an archive into an empty CMS, with the ids and codes it had. Accounts come without a password: an
 * administrator sets one. Withdrawals go to the ledger first. A story that may not be seen does not stay published.
 * Throws a sentence when the archive is not one, is of another city, or the CMS already has stories.
 */
export async function importRecords(payload: Payload, given: unknown): Promise<Imported> {
  const archive = checked(given, settingsOf(payload).city.id)
  await refuseUnlessEmpty(payload)
  await rememberWithdrawals(payload, archive)
  await dropPresetRows(payload)
  if (archive.rows[slugs.questionnaires].length > 0) await dropPresetQuestionnaires(payload)
  if (archive.rows[slugs.consentWordings].length > 0)
    await payload.db.deleteMany({ collection: slugs.consentWordings, where: {} })
  const here = await accountsHere(payload, archive)
  const rows = movedInOrder.flatMap((collection) => archive.rows[collection].map((row) => ({ collection, ...row })))
  const fill = async () => {
    for (const { collection, live, draft } of rows) await add(payload, collection, inTheirName(live, here), draft, here)
    await noteEndOfLog(payload, archive)
  }
  if (archive.rows[slugs.auditSeals].length > 0) await inPlaceOfChain(payload, fill)
  else await fill()
  for (const { live, draft } of archive.rows[slugs.stories]) await givePhoto(payload, live, draft)
  await payload.updateGlobal({ slug: settingsSlug, data: archive.settings as never, depth: 0, overrideAccess: true })
  await replayLedger(payload)
  await deleteAgain(payload)
  return { rows: rows.length, madeDrafts: await draftWhatIsHidden(payload) }
}

/** The end of the chain that came is the end that is held from now on. */
async function noteEndOfLog(payload: Payload, archive: Archive): Promise<void> {
  const seals = archive.rows[slugs.auditSeals].map(({ live }) => ({ seq: Number(live.seq), hash: String(live.hash) }))
  const last = seals.toSorted((one, other) => one.seq - other.seq).at(-1)
  if (last) await noteHead(payload, 'audit', { entries: last.seq + 1, hash: last.hash })
}

function checked(given: unknown, city: string): Archive {
  const archive = archiveSchema.safeParse(given)
  if (!archive.success)
    throw new Error(`Expected an archive that this CMS has written. ${z.prettifyError(archive.error)}`)
  if (archive.data.city !== city)
    throw new Error(`Expected an archive of ${city}; this one is of ${archive.data.city}.`)
  return archive.data
}

async function refuseUnlessEmpty(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: slugs.stories, overrideAccess: true })
  if (totalDocs > 0)
    throw new Error(`Expected a CMS without stories; this one has ${totalDocs}. Import into a new database.`)
  const interviews = await payload.count({ collection: slugs.submissions, overrideAccess: true })
  if (interviews.totalDocs > 0)
    throw new Error(
      `Expected a CMS without interviews; this one has ${interviews.totalDocs}. Import into a new database.`,
    )
}

/** The city's own lists may have been added already, under other ids: nothing points at them yet, so they give way. */
async function dropPresetRows(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<{ id: string; organisation?: unknown }>({
    collection: slugs.users,
    limit: 0,
    pagination: false,
  })
  if (docs.some(({ organisation }) => organisation !== null && organisation !== undefined))
    throw new Error('Expected a CMS where no account belongs to an organisation yet. Import before you add people.')
  for (const collection of [slugs.organisations, slugs.strands, slugs.themes, slugs.places, slugs.reports])
    await payload.db.deleteMany({ collection, where: {} })
}

/** The questionnaire that a first start loads gives way to those of the archive: one of them may be the same. */
export async function dropPresetQuestionnaires(payload: Payload): Promise<void> {
  await payload.db.deleteVersions({ collection: slugs.questionnaires, where: { parent: { exists: true } } })
  await payload.db.deleteMany({ collection: slugs.questionnaires, where: {} })
}

async function rememberWithdrawals(payload: Payload, archive: Archive): Promise<void> {
  const ledger = ledgerIn(settingsOf(payload).dataDir)
  const known = new Set((await ledger.read()).map(({ code }) => code))
  for (const { live } of archive.rows[slugs.tombstones]) {
    const tombstone = tombstoneSchema.parse({ code: live.code, on: dayOf(live.on) })
    if (!known.has(tombstone.code)) await ledger.append(tombstone)
  }
}

async function add(
  payload: Payload,
  collection: Slug,
  live: ArchivedRow,
  draft: ArchivedRow | null,
  here: ReadonlyMap<string, string>,
): Promise<void> {
  if (collection === slugs.users && here.has(live.id)) return
  const data = collection === slugs.stories ? { ...live, photo: null } : asRestored(collection, live)
  await payload.db.create({ collection, data, returning: false })
  if (!withDrafts.includes(collection)) return
  const versions = draft && live._status === 'published' ? [data, draft] : [draft ?? data]
  for (const version of versions) await addVersion(payload, collection, version)
}

/** Who has an account here already, the first administrator for one: that account stays, under the id it has here. */
async function accountsHere(payload: Payload, archive: Archive): Promise<Map<string, string>> {
  const here = new Map<string, string>()
  for (const { live } of archive.rows[slugs.users]) {
    const where = { or: [{ id: { equals: live.id } }, { email: { equals: live.email } }] }
    const found = await payload.db.findOne<{ id: string }>({ collection: slugs.users, where })
    if (found) here.set(live.id, found.id)
  }
  return here
}

/** The fields that point at an account. */
const people = [
  'coordinator',
  'user',
  'decidedBy',
  'enteredBy',
  'validatedBy',
  'recordedBy',
  'openedBy',
  'closedBy',
  'publishedBy',
  'uploadedBy',
]

export const inTheirName = (row: ArchivedRow, here: ReadonlyMap<string, string>): ArchivedRow => ({
  ...row,
  ...Object.fromEntries(
    people.filter((name) => here.has(String(row[name]))).map((name) => [name, here.get(String(row[name]))]),
  ),
})

async function addVersion(payload: Payload, collection: Slug, row: ArchivedRow): Promise<void> {
  const { id, ...versionData } = row
  const now = new Date().toISOString()
  await payload.db.createVersion({
    collectionSlug: collection,
    parent: id,
    versionData: collection === slugs.stories ? { ...versionData, photo: null } : versionData,
    autosave: false,
    createdAt: String(row.createdAt ?? now),
    updatedAt: String(row.updatedAt ?? now),
    returning: false,
  } as Parameters<typeof payload.db.createVersion>[0])
}

/** Pictures belong to stories and stories show pictures, so this comes when both are there. */
async function givePhoto(payload: Payload, live: ArchivedRow, draft: ArchivedRow | null): Promise<void> {
  if (live.photo)
    await payload.db.updateOne({
      collection: slugs.stories,
      id: live.id,
      data: { photo: live.photo },
      returning: false,
    })
  const photo = draft ? draft.photo : live.photo
  if (!photo) return
  const { docs } = await payload.db.findVersions<{ id: string }>({
    collection: slugs.stories,
    where: { and: [{ parent: { equals: live.id } }, { latest: { equals: true } }] },
  })
  for (const version of docs)
    await payload.db.updateVersion({
      collection: slugs.stories,
      id: version.id,
      versionData: { ...version, version: { ...version.version, photo } },
      returning: false,
    } as Parameters<typeof payload.db.updateVersion>[0])
}

export async function draftWhatIsHidden(payload: Payload): Promise<string[]> {
  const { feed } = await feedAsRecorded(payload)
  const shown = new Set(feed.stories.map(({ code }) => code))
  const published = await payload.db.find<{ id: string; code: string }>({
    collection: slugs.stories,
    where: { _status: { equals: 'published' } },
    limit: 0,
    pagination: false,
  })
  const hidden = published.docs.filter(({ code }) => !shown.has(code))
  const req = await createLocalReq({}, payload)
  for (const { id } of hidden) await toDraft(req, slugs.stories, { id: { equals: id } })
  return hidden.map(({ code }) => code).sort()
}
