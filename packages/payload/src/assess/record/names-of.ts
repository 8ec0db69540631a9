import type { PayloadRequest } from 'payload'
import type { slugs } from '../../slugs.ts'

/** Names by id of accounts or organisations; whoever is gone has none. */
export async function namesOf(
  req: Pick<PayloadRequest, 'payload'>,
  collection: typeof slugs.users | typeof slugs.organisations,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; name?: unknown }>({
    collection,
    where: { id: { in: wanted } },
    limit: 0,
    pagination: false,
  })
  return new Map(docs.flatMap(({ id, name }) => (typeof name === 'string' ? [[id, name] as const] : [])))
}
