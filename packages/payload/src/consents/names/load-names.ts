import type { TellerNames } from '@use-it-cities/success-stories'
import type { Payload, PayloadRequest } from 'payload'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'

interface Row {
  readonly id: string
  readonly story: unknown
  readonly first?: readonly string[] | null
  readonly others?: readonly string[] | null
}

/**
 * The real names of tellers by the id of their story, straight from the rows: only to be compared, and never part of an
 * answer. All that was ever written down about a story counts: a name that was typed again differently is compared both ways.
 */
export async function loadTellerNames(
  payload: Payload,
  { story, stories, req }: { story?: string; stories?: readonly string[]; req?: PayloadRequest } = {},
): Promise<ReadonlyMap<string, TellerNames>> {
  const { docs } = await payload.db.find<Row>({
    collection: slugs.tellerNames,
    where: story ? { story: { equals: story } } : stories ? { story: { in: [...stories] } } : {},
    limit: 0,
    pagination: false,
    sort: 'id',
    ...(req && { req }),
  })
  const names = new Map<string, TellerNames>()
  for (const { story: of, first, others } of docs) {
    const id = idOf(of) ?? ''
    const before = names.get(id) ?? { first: [], others: [] }
    names.set(id, {
      first: [...new Set([...before.first, ...(first ?? [])])],
      others: [...new Set([...before.others, ...(others ?? [])])],
    })
  }
  return names
}
