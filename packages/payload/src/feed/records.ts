import { createHash } from 'node:crypto'
import type { City } from '@use-it-cities/core'
import { mergeTombstones } from '@use-it-cities/success-stories'
import type {
  ConsentEvent,
  Records,
  Story,
  StoryPhoto,
  StoryText,
  TellerNames,
  Tombstone,
} from '@use-it-cities/success-stories'
import type { Payload, Where } from 'payload'
import { loadTellerNames } from '../consents/names/load-names.ts'
import { loadNames, textOf, type Names } from '../gate/names.ts'
import { toConsent, toStory, toText, toTombstone, type Row, type UnreadableRow } from '../gate/to-records.ts'
import { idOf } from '../ids.ts'
import { settingsOf } from '../settings.ts'
import { settingsSlug, slugs, type Slug } from '../slugs.ts'
import { readingCache } from './cache.ts'
import { photoOf } from './photos.ts'
import { recordingsOf } from './recordings.ts'
import { ledgerIn } from '../take-down/ledger.ts'

type Reading<Value> = { ok: true; value: Value } | { ok: false; error: UnreadableRow }

/** Everything a feed is built from, and the rows that had to be left out. */
export interface Recorded {
  readonly city: City
  readonly epoch: number
  readonly records: Records
  readonly unreadable: readonly { collection: Slug; id: string; sentence: string }[]
}

const textReadings = readingCache<Reading<StoryText>>()
const consentReadings = readingCache<Reading<ConsentEvent>>()

/**
 * Reads the live rows straight from the database: no drafts, no hooks, nothing cached but the reading of a row.
 * A story with a consent that cannot be read is left out whole: that row might have been the one that says no.
 */
export async function loadRecords(payload: Payload): Promise<Recorded> {
  const settings = settingsOf(payload)
  const published = { _status: { equals: 'published' } }
  const names = await loadNames(payload)
  const storyRows = await live(payload, slugs.stories, published)
  const textRows = await live(payload, slugs.texts, published)
  const consentRows = await live(payload, slugs.consents)
  const mediaRows = await live(payload, slugs.media)
  const recordingRows = await live(payload, slugs.recordings)
  const tombstoneRows = await live(payload, slugs.tombstones)
  // Read last and from the ledger too: its line alone takes a story down, whatever failed after it.
  const withdrawals = await ledgerIn(settings.dataDir).read()
  const namesById = await loadTellerNames(payload)
  const site = (await payload.db.findGlobal({ slug: settingsSlug })) as Row | null

  const unreadable: { collection: Slug; id: string; sentence: string }[] = []
  const keep =
    <Value>(collection: Slug) =>
    (reading: Reading<Value>): Value[] => {
      if (reading.ok) return [reading.value]
      unreadable.push({ collection, id: reading.error.id, sentence: reading.error.sentence })
      return []
    }

  const codeOf = new Map(storyRows.map((row) => [String(row.id), String(row.code)]))
  const salt = stampOf(names)
  const doubtful = new Set<string>()
  const consents = belonging(consentRows, codeOf).flatMap(([row, code]) => {
    const reading = consentReadings(row, `${code} ${salt}`, () => toConsent(row, code, names))
    if (!reading.ok) doubtful.add(code)
    return keep<ConsentEvent>(slugs.consents)(reading)
  })
  const stories = storyRows
    .flatMap((row) => keep<Story>(slugs.stories)(toStory(row, names)))
    .filter(({ code }) => !doubtful.has(code))
  const texts = belonging(textRows, codeOf).flatMap(([row, code]) =>
    keep<StoryText>(slugs.texts)(textReadings(row, code, () => toText(row, code))),
  )
  const buried = tombstoneRows.flatMap((row) => keep<Tombstone>(slugs.tombstones)(toTombstone(row)))
  const tellerNames = new Map(
    [...namesById].flatMap(([id, each]): [string, TellerNames][] => {
      const code = codeOf.get(id)
      return code === undefined ? [] : [[code, each]]
    }),
  )
  const photos = await photosOf(storyRows, mediaRows, settings.dataDir)
  const recordings = await recordingsOf(recordingRows, codeOf, settings.dataDir)
  return {
    city: { ...settings.city, ...names.lists, contact: contactOf(site, settings.city) },
    epoch: typeof site?.epoch === 'number' ? site.epoch : 1,
    records: {
      stories,
      texts,
      consents,
      tombstones: mergeTombstones(buried, withdrawals),
      photos,
      recordings,
      tellerNames,
    },
    unreadable,
  }
}

async function live(payload: Payload, collection: Slug, where: Where = {}): Promise<Row[]> {
  const found = await payload.db.find({ collection, where, limit: 0, pagination: false })
  return (found.docs as unknown as Row[]).filter(({ deletedAt }) => deletedAt === undefined || deletedAt === null)
}

const belonging = (rows: readonly Row[], codeOf: ReadonlyMap<string, string>): [Row, string][] =>
  rows.flatMap((row): [Row, string][] => {
    const code = codeOf.get(idOf(row.story) ?? '')
    return code === undefined ? [] : [[row, code]]
  })

async function photosOf(stories: readonly Row[], media: readonly Row[], dataDir: string): Promise<StoryPhoto[]> {
  const byId = new Map(media.map((row) => [String(row.id), row]))
  const photos = await Promise.all(
    stories.map(async (story) => {
      const row = byId.get(idOf(story.photo) ?? '')
      return row && idOf(row.story) === story.id ? photoOf(row, String(story.code), dataDir) : null
    }),
  )
  return photos.filter((photo) => photo !== null)
}

function contactOf(site: Row | null, city: City): City['contact'] {
  const contact = site?.contact as Row | undefined
  if (!contact) return city.contact
  const note = textOf(contact.note)
  const filled = {
    ...(typeof contact.email === 'string' && contact.email !== '' && { email: contact.email }),
    ...(typeof contact.phone === 'string' && contact.phone !== '' && { phone: contact.phone }),
    ...(note && { note }),
  }
  return Object.keys(filled).length > 0 ? filled : city.contact
}

/** Changes when any organisation, strand, theme or place does. */
const stampOf = ({ slugOf }: Names) =>
  createHash('sha256')
    .update(JSON.stringify([...slugOf]))
    .digest('base64url')
