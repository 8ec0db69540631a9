import type { PayloadRequest, Where } from 'payload'
import { slugs, type Slug } from '../../slugs.ts'
import type { Row } from '../state/facts-of.ts'
import { shownWords } from '../state/shown-words.ts'

type Fields = Readonly<Record<string, true>>

const storyFields: Fields = { workingTitle: true, code: true, kind: true, sourceLanguage: true, organisation: true }
const textFields: Fields = {
  story: true,
  language: true,
  author: true,
  authors: true,
  approval: true,
  tellerApproval: true,
  translation: true,
  review: true,
  updatedAt: true,
  _status: true,
}
const wordFields: Fields = {
  title: true,
  summary: true,
  body: true,
  did: true,
  helped: true,
  talk: true,
  film: true,
  updatedAt: true,
}

/** The newest version of each story within `scope`, the last changed first. Conditions are those of versions. */
export const newestStories = (req: PayloadRequest, scope: Where): Promise<Row[]> =>
  newest(req, slugs.stories, scope, storyFields)

/** The newest version of each text within `scope`, without its words. */
export const newestTexts = (req: PayloadRequest, scope: Where): Promise<Row[]> =>
  newest(req, slugs.texts, scope, textFields)

async function newest(req: PayloadRequest, collection: Slug, where: Where, version: Fields): Promise<Row[]> {
  const found = await req.payload.db.queryDrafts({
    collection,
    where,
    select: { parent: true, version },
    sort: '-version.updatedAt',
    limit: 0,
    pagination: false,
    req,
  })
  return found.docs as unknown as Row[]
}

/** Only fingerprints are remembered, and only as long as the row is not saved again: never who may see what. */
const known = new Map<string, { readonly stamp: string; readonly words: string | null }>()

const most = 1000

/** The fingerprint of each row's words. Bodies are read only of rows that were saved since somebody last asked. */
export async function wordsOf(req: PayloadRequest, rows: readonly Row[]): Promise<Map<string, string | null>> {
  const changed = rows.filter((row) => known.get(String(row.id))?.stamp !== String(row.updatedAt))
  for (let from = 0; from < changed.length; from += most) {
    const ids = changed.slice(from, from + most).map(({ id }) => id)
    for (const row of await newest(req, slugs.texts, { parent: { in: ids } }, wordFields))
      known.set(String(row.id), { stamp: String(row.updatedAt), words: shownWords(row) })
  }
  return new Map(rows.map(({ id }) => [String(id), known.get(String(id))?.words ?? null]))
}
