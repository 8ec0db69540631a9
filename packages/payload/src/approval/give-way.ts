import type { PayloadRequest, TypeWithVersion } from 'payload'
import { refuse } from '../hooks/refuse.ts'
import { slugs } from '../slugs.ts'
import { wordsHash } from '../text/words-hash.ts'

type Version = TypeWithVersion<Record<string, unknown>>

/**
 * An approval is saved over the words it was read from. When somebody saved other words in that very moment, theirs
 * stay and the approval goes: nobody approved those. Throws then, with a sentence for the one who approved.
 */
export async function giveWayToNewerWords(req: PayloadRequest, text: string, approved: string): Promise<void> {
  const { db } = req.payload
  const found = await db.findVersions<Record<string, unknown>>({
    collection: slugs.texts,
    where: { parent: { equals: text } },
    sort: '-createdAt',
    limit: 2,
    pagination: false,
    req,
  })
  const [own, before] = found.docs as Version[]
  if (!own || !before || wordsHash(own.version) !== approved || wordsHash(before.version) === approved) return
  await db.deleteVersions({ collection: slugs.texts, where: { id: { equals: own.id } }, req })
  await db.updateVersion({
    collection: slugs.texts,
    id: before.id,
    versionData: { ...before, latest: true },
    returning: false,
    req,
  })
  throw refuse('Somebody changed the text in that very moment. Load it again, read it, and decide then.', 409)
}
