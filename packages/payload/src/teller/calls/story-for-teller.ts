import type { LocalDate } from '@use-it-cities/core'
import { channels, consentState, visibleOn } from '@use-it-cities/success-stories'
import type { Channel, StoryText } from '@use-it-cities/success-stories'
import type { TellerStory } from '@use-it-cities/success-stories/teller'
import { textPartsSchema } from '@use-it-cities/success-stories/schema'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { liveTexts, loadStoryRecords, type StoryRecords } from '../../gate/story-records.ts'
import { toStory, toText, type Row } from '../../gate/to-records.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'
import { partsOf } from '../../text/parts-of.ts'
import { wordsHash } from '../../text/words-hash.ts'

/** Everything a teller may see of their own story: the newest words of each language, what they allowed, what they said. */
export async function storyForTeller(req: PayloadRequest, id: string): Promise<TellerStory | null> {
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<{ id: string; code: string } & Row>({
    collection: slugs.stories,
    where,
    req,
  })
  if (!row) return null
  const records = await loadStoryRecords(req, row)
  const shown = await shownNow(req, row, records)
  const { standing, given } = consentState(records.consents)
  const takenDownOn = records.tombstones[0]?.on ?? null
  return {
    code: row.code,
    texts: records.newestTexts.map((text) => textOf(text, shown)),
    consent: {
      standing: takenDownOn === null ? standing : 'withdrawn',
      until: given?.until ?? null,
      channels: [...(given?.channels ?? [])],
      languages: [...(given?.languages ?? [])],
      voice: given?.identifiability.voice === true,
      organisations: (given?.organisations ?? []).map((slug) => nameOf(slug, records)),
    },
    takenDownOn,
    receipts: await receiptsOf(req, id),
  }
}

const nameOf = (slug: string, { names }: StoryRecords): string =>
  names.lists.partners.find(({ id }) => id === slug)?.name ?? slug

type Shown = ReadonlyMap<string, readonly Channel[]>

/** Where each language of it is shown today: asked anew, as everywhere. */
async function shownNow(
  req: PayloadRequest,
  row: { id: string; code: string } & Row,
  records: StoryRecords,
): Promise<Shown> {
  const story = toStory(row, records.names)
  const texts = (await liveTexts(req, row.id))
    .map((text) => toText(text, row.code))
    .flatMap((text) => (text.ok ? [text.value] : []))
  if (!story.ok) return new Map()
  const on: LocalDate = today(settingsOf(req.payload))
  const isShown = (channel: Channel, { language }: StoryText) =>
    visibleOn(story.value, texts, records.consents, records.tombstones, {
      channel,
      language,
      on,
      places: records.names.lists.places,
      tellerNames: records.tellerNames,
    }).visible
  return new Map(texts.map((text) => [text.language, channels.filter((channel) => isShown(channel, text))]))
}

/** Half-written parts cannot be shown, so they cannot be approved yet. */
const areWhole = z.object(textPartsSchema)

function textOf(row: Row, shown: Shown): TellerStory['texts'][number] {
  const body = lexicalToBlocks(row.body)
  const [title, summary] = [words(row.title), words(row.summary)]
  const hash = wordsHash(row)
  const parts = partsOf(row)
  const approved = (row.tellerApproval as { hash?: unknown } | null | undefined)?.hash
  const language = row.language as TellerStory['texts'][number]['language']
  return {
    language,
    title,
    summary,
    body: body.ok ? body.value : [],
    ...(Object.keys(parts).length > 0 && { parts }),
    hash,
    state: typeof approved !== 'string' ? 'waiting' : approved === hash ? 'approved' : 'changed',
    isComplete: body.ok && title !== '' && summary !== '' && areWhole.safeParse(parts).success,
    channels: [...(shown.get(language) ?? [])],
  }
}

const words = (value: unknown) => (typeof value === 'string' ? value : '')

type Receipt = TellerStory['receipts'][number]

async function receiptsOf(req: PayloadRequest, story: string): Promise<Receipt[]> {
  const { docs } = await req.payload.db.find<{
    id: string
    act: Receipt['act']
    language?: Receipt['language']
    receivedAt: string | Date
    words?: string | null
    answeredAt?: string | Date | null
  }>({
    collection: slugs.tellerActs,
    where: { story: { equals: story } },
    sort: 'receivedAt',
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ act, language, receivedAt, words, answeredAt }) => ({
    act,
    language: language ?? null,
    receivedAt: new Date(receivedAt).toISOString(),
    words: words ?? null,
    answeredAt: answeredAt ? new Date(answeredAt).toISOString() : null,
  }))
}
