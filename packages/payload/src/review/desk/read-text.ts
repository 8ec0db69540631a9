import type { PayloadRequest } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { storyFor, type StoryRow } from '../../hooks/story-for.ts'
import { isId } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import type { Row } from '../../gate/to-records.ts'
import { wordsHash } from '../../text/words-hash.ts'

type TextField = 'language' | 'organisation' | 'title' | 'summary' | 'body' | 'approval' | 'review'

export interface ReadText {
  /** The newest version, saved as a draft or not. */
  readonly row: Row & { readonly id: string } & { readonly [Field in TextField]?: unknown }
  readonly hash: string
  readonly story: StoryRow & Row
}

/** The newest words of a text that this person may read. Throws a sentence that does not tell whether there is one. */
export async function readText(req: PayloadRequest, id: string): Promise<ReadText> {
  const found: unknown = isId(id)
    ? await req.payload.findByID({
        collection: slugs.texts,
        id,
        draft: true,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        user: req.user,
        req,
      })
    : null
  if (!found) throw refuse('This text does not exist, or it is not yours to read.', 404)
  const row = found as ReadText['row']
  return { row, hash: wordsHash(row), story: (await storyFor(req, row.story)) as ReadText['story'] }
}

/** Decisions are about the words that somebody read, and about no others. */
export function refuseOtherWords({ hash }: ReadText, read: string): void {
  if (hash !== read)
    throw refuse('The text was changed after you opened it. Load it again, read it, and decide then.', 409)
}
