import { createLocalReq, type Payload } from 'payload'
import { audit } from '../../hooks/audit.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { deletedOnAsking, deletedRowsIn, type DeletedKind } from './deleted-rows.ts'

/**
 * Deletes once more what the ledger says was deleted: an older database or archive was restored, or a process died in
 * the middle. A deletion that the restored audit log does not know is written into it again, and by that the intake
 * knows that the same message must not come back. Answers how many rows were there and went.
 */
export async function deleteAgain(payload: Payload): Promise<number> {
  const deleted = await deletedRowsIn(settingsOf(payload).dataDir).read()
  if (deleted.length === 0) return 0
  const req = await createLocalReq({}, payload)
  const noted = await notedDeletions(payload)
  let gone = 0
  for (const kind of Object.keys(deletedOnAsking) as DeletedKind[]) {
    const there = await idsIn(payload, kind)
    for (const { id, code } of deleted.filter((each) => each.kind === kind)) {
      if (there.delete(id)) {
        await payload.db.deleteOne({ collection: kind, where: { id: { equals: id } } })
        gone += 1
      }
      if (noted.has(`${kind} ${id}`)) continue
      noted.add(`${kind} ${id}`)
      await audit(req, { action: deletedOnAsking[kind], kind, target: id, code: code ?? undefined })
    }
  }
  if (gone > 0) payload.logger.info({ msg: 'What people had had deleted was there again, and is deleted again.', gone })
  return gone
}

async function idsIn(payload: Payload, collection: DeletedKind): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where: {},
    limit: 0,
    pagination: false,
    select: { id: true },
  })
  return new Set(docs.map(({ id }) => id))
}

async function notedDeletions(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: string; kind: string; target: string }>({
    collection: slugs.auditEvents,
    where: { action: { in: [...new Set(Object.values(deletedOnAsking))] } },
    limit: 0,
    pagination: false,
  })
  return new Set(docs.map(({ kind, target }) => `${kind} ${target}`))
}
