import { createLocalReq, type Payload } from 'payload'
import { inPlaceOfChain } from '../audit/in-place-of-chain.ts'
import { sealEvents } from '../audit/seal-events.ts'
import { refuse } from '../hooks/refuse.ts'
import { draftWhatIsHidden, dropPresetQuestionnaires } from '../moving/import-records.ts'
import { movedInOrder } from '../moving/archive.ts'
import { somethingChanged } from '../outbox/outbox.ts'
import { settingsOf } from '../settings.ts'
import { settingsSlug, slugs, type Slug } from '../slugs.ts'
import { askSitesWhatIsGone, replayLedger } from '../take-down/replay.ts'
import { checkArchive } from './check-archive.ts'
import type { ArchiveCheck } from './archive-check.ts'
import { deleteAgain } from './deleted/delete-again.ts'
import { fill, type Filled } from './fill.ts'
import { openedFile } from './read-file.ts'
import { readArchive } from './read-archive.ts'
import { noteRestored, type Restored } from './restored.ts'
import type { Key } from './sealing.ts'

export interface ImportedArchive {
  readonly check: ArchiveCheck
  readonly rows: number
  readonly files: number
  /** Codes of stories that came as published but may not be seen: they are drafts now. */
  readonly madeDrafts: readonly string[]
  /** Withdrawals that the sites knew of and the archive did not. */
  readonly withdrawnSince: number
  /** `waiting`: no story is shown until somebody confirms. `witnessed`: what may be shown is shown. */
  readonly state: 'waiting' | 'witnessed'
}

/**
 * Puts a checked archive into an empty CMS, with the ids and codes it had. The file is read to its end before the first
 * row is added, and no story is shown from then on until the sites have said what is gone or somebody has confirmed.
 * Accounts come without a password. Throws `ArchiveProblem`, or a sentence when this CMS is not the place for it.
 */
export async function importArchive(payload: Payload, file: string, key: Key): Promise<ImportedArchive> {
  const check = await checkArchive(await openedFile(file, key))
  const { city } = settingsOf(payload)
  if (check.city !== city.id)
    throw refuse(`Expected an archive of ${city.id}; this one is of ${check.city}. Choose the right archive.`)
  await refuseUnlessEmpty(payload)
  const restored: Restored = {
    exportedAt: check.exportedAt,
    importedAt: new Date().toISOString(),
    state: 'filling',
    confirmedAt: null,
    confirmedBy: null,
  }
  await noteRestored(payload, restored)
  const filled: Filled = { rows: 0, files: 0, settings: {}, photos: new Map(), here: new Map() }
  await inPlaceOfChain(payload, async () => {
    await giveWay(payload, check)
    await readArchive(await openedFile(file, key), (part) => fill(payload, part, filled))
  })
  for (const [id, photo] of filled.photos)
    await payload.db.updateOne({ collection: slugs.stories, id, data: { photo }, returning: false })
  await payload.updateGlobal({ slug: settingsSlug, data: filled.settings as never, depth: 0, overrideAccess: true })
  await sealEvents(payload)
  const { added, since } = await askSitesWhatIsGone(payload)
  await replayLedger(payload)
  await deleteAgain(payload)
  const madeDrafts = await draftWhatIsHidden(payload)
  const state = areWitnesses(since, check.exportedAt) ? 'witnessed' : 'waiting'
  await noteRestored(payload, { ...restored, state })
  await somethingChanged(await createLocalReq({}, payload))
  return { check, rows: filled.rows, files: filled.files, madeDrafts, withdrawnSince: added, state }
}

/** A site that came up with this CMS remembers nothing: only one that was there before the archive can tell. */
const areWitnesses = (since: readonly (string | null)[], exportedAt: string): boolean =>
  since.length > 0 && since.every((moment) => moment !== null && Date.parse(moment) <= Date.parse(exportedAt))

/** What a start puts into an empty CMS. It gives way to what the archive has. */
const presets: readonly Slug[] = [
  slugs.organisations,
  slugs.strands,
  slugs.themes,
  slugs.places,
  slugs.reports,
  slugs.questionnaires,
  slugs.localHelp,
  slugs.opportunities,
  slugs.consentWordings,
  slugs.tombstones,
  slugs.takeDowns,
]
/** Accounts stay; what was noted of this CMS is sealed after what comes. */
const stays: readonly Slug[] = [slugs.users, slugs.auditEvents, slugs.auditSeals]

async function refuseUnlessEmpty(payload: Payload): Promise<void> {
  for (const collection of movedInOrder) {
    if (presets.includes(collection) || stays.includes(collection)) continue
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs > 0)
      throw refuse(
        `Expected an empty CMS; this one has ${totalDocs} in ${collection}. Start one with a new data folder and without the demo (npm start -- --no-demo), and import there.`,
        409,
      )
  }
  const { docs } = await payload.db.find<{ id: string; organisation?: unknown }>({
    collection: slugs.users,
    limit: 0,
    pagination: false,
  })
  if (docs.some(({ organisation }) => organisation !== null && organisation !== undefined))
    throw refuse('Expected a CMS where no account belongs to an organisation yet. Import before you add people.', 409)
}

async function giveWay(payload: Payload, check: ArchiveCheck): Promise<void> {
  for (const collection of presets.toReversed()) {
    // Lists that a start fills again stay when the archive, an older one, knows nothing of them.
    if ((check.rows[collection] ?? 0) === 0 && collection === slugs.consentWordings) continue
    if (collection === slugs.questionnaires) await dropPresetQuestionnaires(payload)
    else await payload.db.deleteMany({ collection, where: {} })
  }
}
