import type { CheckedPhoto } from '@use-it-cities/success-stories/checks'
import type { PayloadRequest } from 'payload'
import { textOf } from '../../gate/names.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'

export interface MediaRow {
  readonly id: string
  readonly alt?: unknown
  readonly credit?: string | null
  readonly filename?: string
  readonly showsTeller?: boolean
}

/** The picture of a story as the checks look at it. */
export async function photoOf(
  req: PayloadRequest,
  story: Readonly<Record<string, unknown>>,
): Promise<CheckedPhoto | undefined> {
  const id = idOf(story.photo)
  const where = { id: { equals: id } }
  const row = id === null ? null : await req.payload.db.findOne<MediaRow>({ collection: slugs.media, where, req })
  return checkedPhoto(row)
}

export function checkedPhoto(row: MediaRow | null | undefined): CheckedPhoto | undefined {
  if (!row) return undefined
  return {
    alt: textOf(row.alt) ?? {},
    fileName: row.filename,
    showsTeller: row.showsTeller !== false,
    ...(row.credit && { credit: row.credit }),
  }
}
