import { createHash } from 'node:crypto'
import type { LocalDate } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { dayOf } from '../../fields/day.ts'
import { slugs } from '../../slugs.ts'

/** The words that are read to a teller before they answer, in one version and one language. */
export interface WordingRow {
  readonly id: string
  readonly version: string
  readonly language: string
  readonly text: string
  readonly hash: string
  /** `source`: written in this language. `reviewed`: a named speaker checked the translation. */
  readonly review: 'source' | 'reviewed' | 'unreviewed'
  readonly reviewer: string | null
  /** The first day on which it may be read; null for one that always could. */
  readonly from: LocalDate | null
}

/** SHA-256 of the very words, in hexadecimal. */
export const wordingHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Every wording there is; as few as a city has ever read out. */
export async function allWordings(req: PayloadRequest): Promise<readonly WordingRow[]> {
  const { docs } = await req.payload.db.find<{ id: string } & Record<string, unknown>>({
    collection: slugs.consentWordings,
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id, version, language, text, hash, review, reviewer, from }) => ({
    id,
    version: String(version),
    language: String(language),
    text: String(text),
    hash: String(hash),
    review: review as WordingRow['review'],
    reviewer: typeof reviewer === 'string' && reviewer !== '' ? reviewer : null,
    from: from ? (dayOf(from) as LocalDate) : null,
  }))
}
