import type { PayloadRequest, Where } from 'payload'
import type { Slug } from '../slugs.ts'

/** Straight to the rows: a draft that is not complete must come down as well, and no other hook may stand in the way. */
export async function toDraft(req: PayloadRequest, collection: Slug, where: Where): Promise<void> {
  const { db } = req.payload
  const found = await db.find<{ id: string; _status?: string }>({ collection, where, limit: 0, pagination: false, req })
  for (const { id, _status } of found.docs) {
    if (_status === 'published')
      await db.updateOne({ collection, id, data: { _status: 'draft' }, returning: false, req })
    const versions = await db.findVersions<{ id: string; _status?: string }>({
      collection,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      limit: 0,
      pagination: false,
      req,
    })
    for (const version of versions.docs) {
      if (version.version._status !== 'published') continue
      await db.updateVersion({
        collection,
        id: version.id,
        versionData: { ...version, version: { ...version.version, _status: 'draft' } },
        returning: false,
        req,
      })
    }
  }
}
