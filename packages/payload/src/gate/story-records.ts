import type { ConsentEvent, StoryText, TellerNames, Tombstone } from '@use-it-cities/success-stories'
import type { PayloadRequest } from 'payload'
import { loadTellerNames } from '../consents/names/load-names.ts'
import { slugs, type Slug } from '../slugs.ts'
import { namesFor, type Names } from './names.ts'
import { toConsent, toText, toTombstone, type Row } from './to-records.ts'

/** What the rules need to know about one story, besides the story itself. */
export interface StoryRecords {
  readonly names: Names
  /** The newest version of each text, saved as a draft or not. */
  readonly newestTexts: readonly Row[]
  readonly consents: readonly ConsentEvent[]
  readonly tombstones: readonly Tombstone[]
  /** What the teller is really called, where somebody has written it down. Only to be compared. */
  readonly tellerNames: TellerNames | null
}

/** Reads it with the same request, so that a transaction sees its own writes. */
export async function loadStoryRecords(
  req: PayloadRequest,
  story: { id: string; code: string },
): Promise<StoryRecords> {
  const { payload } = req
  const [names, texts, consentRows, tombstoneRows, tellerNames] = await Promise.all([
    namesFor(req),
    payload.find({
      collection: slugs.texts,
      where: { story: { equals: story.id } },
      draft: true,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      req,
    }),
    rows(req, slugs.consents, { story: { equals: story.id } }),
    rows(req, slugs.tombstones, { code: { equals: story.code } }),
    loadTellerNames(payload, { story: story.id, req }),
  ])
  const consents = consentRows.map((row) => toConsent(row, story.code, names))
  const unreadable = consents.find((each) => !each.ok)
  return {
    names,
    newestTexts: texts.docs as unknown as Row[],
    // A row of consent that cannot be read might have been the one that says no.
    consents: unreadable ? [] : consents.flatMap((each) => (each.ok ? [each.value] : [])),
    tellerNames: tellerNames.get(story.id) ?? null,
    tombstones: tombstoneRows.map(toTombstone).flatMap((each) => (each.ok ? [each.value] : [])),
  }
}

/** The texts of a story that are published now, as the public sees them. */
export const liveTexts = (req: PayloadRequest, story: string): Promise<Row[]> =>
  rows(req, slugs.texts, { and: [{ story: { equals: story } }, { _status: { equals: 'published' } }] })

async function rows(
  req: PayloadRequest,
  collection: Slug,
  where: Parameters<typeof req.payload.db.find>[0]['where'],
): Promise<Row[]> {
  const found = await req.payload.db.find({ collection, where: where ?? {}, limit: 0, pagination: false, req })
  return found.docs as unknown as Row[]
}

/** The texts as they would be once published. */
export function asPublished(
  rows: readonly Row[],
  code: string,
): { texts: StoryText[]; sentences: Map<string, string> } {
  const sentences = new Map<string, string>()
  const texts = rows.flatMap((row) => {
    const text = toText({ ...row, _status: 'published' }, code)
    if (text.ok) return [text.value]
    sentences.set(String(row.language), text.error.sentence)
    return []
  })
  return { texts, sentences }
}
