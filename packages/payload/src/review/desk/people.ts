import type { PayloadRequest } from 'payload'
import { isId } from '../../ids.ts'
import { slugs } from '../../slugs.ts'

/** The names of accounts by their ids. What is no id, as that of a content pack, is nobody's: MongoDB takes offence at it. */
export async function namesOfPeople(req: PayloadRequest, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter(isId)
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; name?: string }>({
    collection: slugs.users,
    where: { id: { in: wanted } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name ?? '']))
}

export function nameIn(people: ReadonlyMap<string, string>, req: PayloadRequest, by: string): string {
  if (by.startsWith('content-pack:')) return 'the content pack'
  if (by === req.user?.id) return 'you'
  return people.get(by) ?? 'somebody who has left'
}
