import { mergeTombstones, visibleOn, type StoryText } from '@use-it-cities/success-stories'
import type { PayloadRequest, Where } from 'payload'
import { standIn } from '../../comms/stand-in.ts'
import { readingCache } from '../../feed/cache.ts'
import { namesFor } from '../../gate/names.ts'
import { toConsent, toStory, toText, toTombstone, type Row } from '../../gate/to-records.ts'
import { groupBy } from '../../group-by.ts'
import { idOf } from '../../ids.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs, type Slug } from '../../slugs.ts'
import { ledgerIn } from '../../take-down/ledger.ts'
import { blocksToLexical } from '../../text/blocks-to-lexical.ts'

const published: Where = { _status: { equals: 'published' } }

/** What is gone, and which texts everybody can read on the website now. */
export interface LiveTexts {
  readonly gone: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
}

/**
 * Asks the rules of the feed about each text, without reading the words of those whose fingerprint is known: `newest`
 * are the newest versions, `words` the fingerprints of theirs. Only what is published below a draft is read whole.
 */
export async function liveTexts(
  req: PayloadRequest,
  newest: readonly Row[],
  words: ReadonlyMap<string, string | null>,
): Promise<LiveTexts> {
  const settings = settingsOf(req.payload)
  const names = await namesFor(req)
  const storyRows = await rowsOf(req, slugs.stories, published)
  const stories = new Map(
    storyRows.flatMap((row) => {
      const story = toStory(row, names)
      return story.ok ? [[story.value.id, story.value] as const] : []
    }),
  )
  const consents = groupBy(await rowsOf(req, slugs.consents), (row) => idOf(row.story))
  const tombstones = mergeTombstones(
    (await rowsOf(req, slugs.tombstones)).map(toTombstone).flatMap((each) => (each.ok ? [each.value] : [])),
    await ledgerIn(settings.dataDir).read(),
  )
  const asked = { channel: 'website', on: today(settings), places: names.lists.places } as const
  const tombstoneOf = new Map(tombstones.map((each) => [each.code, each]))

  const texts = groupBy(await publishedTexts(req, newest), (row) => idOf(row.story))
  const live = [...stories.values()].flatMap((story) => {
    const events = (consents.get(story.id) ?? []).map((row) => toConsent(row, story.code, names))
    // A row of consent that cannot be read might have been the one that says no.
    if (events.some(({ ok }) => !ok)) return []
    const readable = events.flatMap((each) => (each.ok ? [each.value] : []))
    const tombstone = tombstoneOf.get(story.code)
    return (texts.get(story.id) ?? []).filter((row) => {
      const text = textOf(row, story.code, words)
      if (!text) return false
      const of = { ...asked, language: text.language }
      return visibleOn(story, [text], readable, tombstone ? [tombstone] : [], of).visible
    })
  })
  return { gone: new Set(tombstoneOf.keys()), texts: new Set(live.map(({ id }) => String(id))) }
}

/** The published version of each text: the newest itself, or the one below a newer draft, with its words. */
async function publishedTexts(req: PayloadRequest, newest: readonly Row[]): Promise<Row[]> {
  const below = newest.filter(({ _status }) => _status !== 'published').map(({ id }) => id)
  const found = newest.filter(({ _status }) => _status === 'published')
  for (let from = 0; from < below.length; from += most)
    found.push(
      ...(await rowsOf(req, slugs.texts, { and: [{ id: { in: below.slice(from, from + most) } }, published] })),
    )
  return found
}
const most = 1000

const readings = readingCache<StoryText | null>()
const someWords = blocksToLexical([{ type: 'paragraph', children: [{ type: 'text', text: '…' }] }])

function textOf(row: Row, code: string, words: ReadonlyMap<string, string | null>): StoryText | null {
  if (row.body !== undefined) {
    const text = toText(row, code)
    return text.ok ? text.value : null
  }
  const hash = words.get(String(row.id))
  if (!hash) return null
  return readings(row, `${code} ${hash}`, () => {
    const text = toText({ ...row, title: '…', summary: '…', body: someWords }, code)
    return text.ok ? standIn(text.value, hash) : null
  })
}

async function rowsOf(req: PayloadRequest, collection: Slug, where: Where = {}): Promise<Row[]> {
  const found = await req.payload.db.find({ collection, where, limit: 0, pagination: false, req })
  return (found.docs as unknown as Row[]).filter(({ deletedAt }) => deletedAt === undefined || deletedAt === null)
}
