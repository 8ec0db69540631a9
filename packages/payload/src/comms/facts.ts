import type { Language, LocalDate } from '@use-it-cities/core'
import type { ConsentEvent, Story, StoryText } from '@use-it-cities/success-stories'
import type { Payload, Where } from 'payload'
import type { Names } from '../gate/names.ts'
import { toConsent, toStory, toText, type Row, type UnreadableRow } from '../gate/to-records.ts'
import { dayOf } from '../fields/day.ts'
import { idOf } from '../ids.ts'
import { reviewWith, type Review } from '../review/state.ts'
import { slugs, type Slug } from '../slugs.ts'
import { blocksToLexical } from '../text/blocks-to-lexical.ts'
import { partFields } from '../text/parts-of.ts'
import { wordsHash } from '../text/words-hash.ts'
import { inStep } from './in-step.ts'
import { standIn } from './stand-in.ts'

type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: UnreadableRow }
interface Kept {
  readonly id: string
  readonly updatedAt: string
}

/** The newest version of a story, as if it were published. */
export interface StoryFacts extends Kept {
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly organisation: string | null
  readonly sourceLanguage: string
  readonly photo: string | null
  /** The day on which somebody should look at it again. */
  readonly reviewOn: LocalDate | null
  readonly story: Reading<Story>
}

/** What the public version of a row says: a newer draft may wait beside it. */
export interface PublicFacts extends Kept {
  readonly isPublished: boolean
  /** A story that the comms lead has put away: it waits for nobody. */
  readonly isArchived: boolean
  readonly publishedOn: string | null
}

/** The newest version of a text, without its words. */
export interface TextFacts extends Kept {
  readonly story: string
  readonly language: Language
  readonly title: string
  readonly isDraft: boolean
  /** Fingerprint of its words. */
  readonly hash: string
  /** Fingerprint of the words it was translated from. */
  readonly sourceHash: string | null
  /** The account that wrote last. */
  readonly author: string | null
  /** Where these words stand in their review. */
  readonly review: Review
  readonly text: Reading<StoryText>
}

export interface ConsentFacts extends Kept {
  readonly story: string
  readonly event: Reading<ConsentEvent>
}

type Rows<Facts> = () => Promise<ReadonlyMap<string, Facts>>

/** Everything the desk is worked out from. Ask for the stories first: a text and a consent take their code from there. */
export interface FactsInStep {
  readonly stories: Rows<StoryFacts>
  readonly publicStories: Rows<PublicFacts>
  readonly texts: Rows<TextFacts>
  readonly publicTexts: Rows<PublicFacts>
  readonly consents: Rows<ConsentFacts>
}

/** Rows asked for at a time, so that the words of thousands of texts are never in memory together. */
const inOneGo = 500
/** Stands for words that were approved when they were published. */
const someBody = blocksToLexical([{ type: 'paragraph', children: [{ type: 'text', text: '…' }] }])

/** A database may give the rows of a list although they were not asked for: half a part would be refused as half-written. */
const noParts = Object.fromEntries(partFields.map((part) => [part, null]))

/** Keeps what the desk needs of each row, with `names` as they are now. */
export function factsInStep(payload: Payload, names: Names): FactsInStep {
  const { db } = payload
  const codes = new Map<string, string>()
  const live = <Facts extends Kept>(collection: Slug, select: string[] | null, to: (row: Row) => Facts): Rows<Facts> =>
    inStep({
      count: async () => (await db.count({ collection })).totalDocs,
      since: (moment) =>
        inPages(to, (page) =>
          db.find({
            collection,
            ...page,
            ...asked(moment),
            ...(select && { select: Object.fromEntries([...select, 'updatedAt'].map((name) => [name, true])) }),
          }),
        ),
    })
  const newest = <Facts extends Kept>(
    collection: Slug,
    to: (row: Row) => Facts,
    all: () => Promise<Facts[]>,
  ): Rows<Facts> =>
    inStep({
      count: async () => (await db.countVersions({ collection, where: { latest: { equals: true } } })).totalDocs,
      since: async (moment) => {
        if (moment === null) return all()
        // Without asking for the latest ones: a database would go through all of those first.
        const changed = await inPages(
          (version) => (version.latest === true ? to({ ...(version.version as Row), id: version.parent }) : null),
          (page) => db.findVersions({ collection, ...page, ...asked(moment) }),
        )
        return changed.filter((facts) => facts !== null)
      },
    })
  const toStoryFacts = (row: Row) => {
    codes.set(String(row.id), String(row.code))
    return storyFacts(row, names)
  }
  const toTextFacts = (row: Row) => textFacts(row, codes, wordsHash(row))
  const toPublished = (row: Row) =>
    textFacts({ ...row, body: someBody, ...noParts }, codes, String((row.approval as Row | null)?.hash))
  const everyText = (where: Where, to: (row: Row) => TextFacts, select?: Record<string, true>) =>
    inPages(to, (page) =>
      db.queryDrafts({
        collection: slugs.texts,
        where,
        ...page,
        ...(select && { select: { parent: true, version: { ...select, updatedAt: true } } }),
      }),
    )
  return {
    stories: newest(slugs.stories, toStoryFacts, () =>
      inPages(toStoryFacts, (page) => db.queryDrafts({ collection: slugs.stories, where: {}, ...page })),
    ),
    publicStories: live(slugs.stories, ['_status', 'publishedOn', 'archivedOn'], publicFacts),
    texts: newest(slugs.texts, toTextFacts, async () => [
      ...(await everyText({ 'version._status': { not_equals: 'published' } }, toTextFacts)),
      ...(await everyText({ 'version._status': { equals: 'published' } }, toPublished, lightText)),
    ]),
    publicTexts: live(slugs.texts, ['_status'], publicFacts),
    consents: live(slugs.consents, null, (row) => consentFacts(row, codes, names)),
  }
}

/** What is out was approved when it was published, so that its words need not be read. */
const lightText: Record<string, true> = {
  story: true,
  language: true,
  title: true,
  summary: true,
  authors: true,
  author: true,
  review: true,
  approval: true,
  tellerApproval: true,
  translation: true,
  _status: true,
}

/** What changed, in the order of an index, so that it costs what changed and not what there is. */
const asked = (moment: string | null): { where: Where; sort: string[] } =>
  moment === null
    ? { where: {}, sort: ['id'] }
    : { where: { updatedAt: { greater_than_equal: moment } }, sort: ['updatedAt', 'id'] }

interface Page {
  readonly page: number
  readonly limit: number
  readonly pagination: true
  readonly sort: string[]
}

async function inPages<Facts>(
  to: (row: Row) => Facts,
  ask: (page: Page) => Promise<{ docs: unknown[]; hasNextPage?: boolean }>,
): Promise<Facts[]> {
  const all: Facts[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await ask({ page, limit: inOneGo, pagination: true, sort: ['id'] })
    for (const row of docs) all.push(to(row as Row))
    if (hasNextPage !== true) return all
  }
}

const kept = (row: Row): Kept => ({ id: String(row.id), updatedAt: moment(row.updatedAt) ?? '' })

const storyFacts = (row: Row, names: Names): StoryFacts => ({
  ...kept(row),
  code: String(row.code),
  title: String(row.workingTitle ?? row.code),
  kind: String(row.kind),
  organisation: idOf(row.organisation),
  sourceLanguage: String(row.sourceLanguage),
  photo: idOf(row.photo),
  reviewOn: dayIn(row.reviewOn),
  story: toStory({ ...row, _status: 'published', publishedOn: row.publishedOn ?? row.updatedAt }, names),
})

const publicFacts = (row: Row): PublicFacts => ({
  ...kept(row),
  isPublished: row._status === 'published',
  isArchived: moment(row.archivedOn) !== null,
  publishedOn: moment(row.publishedOn),
})

function textFacts(row: Row, codes: ReadonlyMap<string, string>, hash: string): TextFacts {
  const story = idOf(row.story) ?? ''
  const text = toText({ ...row, _status: 'published' }, codes.get(story) ?? '')
  const { sourceHash } = (row.translation ?? {}) as Row
  return {
    ...kept(row),
    story,
    language: row.language as Language,
    title: String(row.title ?? ''),
    isDraft: row._status !== 'published',
    hash,
    sourceHash: typeof sourceHash === 'string' ? sourceHash : null,
    author: typeof row.author === 'string' ? row.author : null,
    review: reviewWith(row, hash),
    text: text.ok ? { ok: true, value: standIn(text.value, hash) } : text,
  }
}

function consentFacts(row: Row, codes: ReadonlyMap<string, string>, names: Names): ConsentFacts {
  const story = idOf(row.story) ?? ''
  return { ...kept(row), story, event: toConsent(row, codes.get(story) ?? '', names) }
}

function moment(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && value !== '' ? value : null
}

function dayIn(value: unknown): LocalDate | null {
  const day = dayOf(value)
  return typeof day === 'string' && day !== '' ? (day as LocalDate) : null
}
