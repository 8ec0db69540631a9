import type { LocalDate } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { dayOf } from '../../fields/day.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'

/** A link as the calls of the site need it. */
export interface LinkRow {
  readonly id: string
  readonly story: string | null
  readonly curator: string | null
  readonly expiresOn: LocalDate
  readonly isEnded: boolean
  readonly pinHash: string | null
  readonly pinTries: number
  readonly lockedUntil: Date | null
}

/** The link with this hash, ended and expired ones too; `null` when there was never one, or its story is gone. */
export async function findLink(req: PayloadRequest, linkHash: string): Promise<LinkRow | null> {
  const row = await req.payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: slugs.tellerLinks,
    where: { linkHash: { equals: linkHash } },
    req,
  })
  if (!row || idOf(row.story) === null) return null
  return {
    id: row.id,
    story: idOf(row.story),
    curator: idOf(row.curator),
    expiresOn: dayOf(row.expiresOn) as LocalDate,
    isEnded: Boolean(row.endedOn),
    pinHash: typeof row.pinHash === 'string' ? row.pinHash : null,
    pinTries: Number(row.pinTries ?? 0),
    lockedUntil: row.lockedUntil ? new Date(row.lockedUntil as string | Date) : null,
  }
}

/** Does it open anything on this day? */
export const isLive = ({ isEnded, expiresOn }: LinkRow, on: LocalDate): boolean => !isEnded && on <= expiresOn
