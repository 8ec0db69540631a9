import type { PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import { feedAsRecorded } from '../feed/current-feed.ts'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { draftWhatIsHidden } from '../moving/import-records.ts'
import { somethingChanged } from '../outbox/outbox.ts'
import { askSitesWhatIsGone, replayLedger } from '../take-down/replay.ts'
import { settingsSlug } from '../slugs.ts'
import { deleteAgain } from './deleted/delete-again.ts'
import { noteRestored, readRestored, type Restored } from './restored.ts'

/** What somebody has to know before they let stories be shown again. */
export interface RestoredView extends Restored {
  /** The codes of the stories that would be shown. */
  readonly stories: readonly string[]
}

export async function restoredView({ payload }: PayloadRequest): Promise<RestoredView | null> {
  const restored = await readRestored(payload)
  if (!restored) return null
  const isWaiting = restored.state === 'waiting'
  const { feed } = isWaiting ? await feedAsRecorded(payload) : { feed: { stories: [] } }
  return { ...restored, stories: feed.stories.map(({ code }) => code).sort() }
}

/**
 * Lets stories be shown again after an archive was restored onto a machine where no site could tell what was taken down
 * since. `exportedAt` says which archive the person has read about. The sites are asked once more before.
 */
export async function confirmRestored(req: PayloadRequest, exportedAt: string): Promise<Restored> {
  const { payload } = req
  const restored = await readRestored(payload)
  if (!restored) throw refuse('No archive was restored here: there is nothing to confirm.', 409)
  if (restored.state === 'filling')
    throw refuse('The archive was not taken in to its end. Import it again into a new, empty CMS.', 409)
  if (restored.state !== 'waiting') return restored
  if (restored.exportedAt !== exportedAt)
    throw refuse('Another archive was restored meanwhile. Reload the page and read what is in it.', 409)
  await askSitesWhatIsGone(payload)
  await replayLedger(payload)
  await deleteAgain(payload)
  await draftWhatIsHidden(payload)
  const by = accountOf(req)?.id ?? 'system'
  await audit(req, { action: 'restore-confirmed', kind: settingsSlug, target: 'archive', detail: exportedAt })
  const confirmed: Restored = {
    ...restored,
    state: 'confirmed',
    confirmedAt: new Date().toISOString(),
    confirmedBy: by,
  }
  await noteRestored(payload, confirmed)
  await somethingChanged(req)
  return confirmed
}
