import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import { ownWriteOf, type OwnWrite } from '../internal.ts'
import { isObjectedTo } from '../review/is-objected-to.ts'
import { afterNewWords, notHandedIn, reviewOf, storedReview } from '../review/state.ts'
import { slugs } from '../slugs.ts'
import { lexicalToBlocks } from '../text/lexical-to-blocks.ts'
import { wordsHash } from '../text/words-hash.ts'
import { refuse } from './refuse.ts'
import { storyFor, storyToWriteFor, type StoryRow } from './story-for.ts'

type Row = Record<string, unknown>
interface Approval {
  hash?: string | null
}

/** Payload wants a group to be there, also when there is nothing in it. */
const noApproval = { hash: null, by: null, on: null }
const noTranslation = { sourceHash: null, review: null }

/** Keeps who wrote the words, refuses words that could not be shown, and lets nobody write an approval by hand. */
export const keepTextFacts: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const before: Row | undefined = operation === 'update' ? originalDoc : undefined
  const after: Row = { ...before, ...data }
  refuseHostileBody(after.body)
  const story = before ? null : await storyOfNewText(req, data)
  const owned = before
    ? { story: before.story, language: before.language, organisation: before.organisation, key: before.key }
    : { story: story?.id, organisation: story?.organisation, key: `${story?.id}:${String(data.language)}` }
  return { ...data, ...owned, ...(await kept(req, after, before, story)) }
}

/** Writes of our own that record something about the words and change none. */
const recordsOnly: readonly OwnWrite[] = ['approval', 'teller-approval', 'translation', 'review']

/** The protected fields: from the version that is restored, from our own endpoints, or as they were. */
async function kept(req: PayloadRequest, after: Row, before: Row | undefined, story: StoryRow | null): Promise<Row> {
  const write = ownWriteOf(req)
  const isOurs = write !== undefined && recordsOnly.includes(write)
  const source = isOurs || req.context.isRestoringVersion === true ? after : before
  const fields = {
    authors: source?.authors ?? [],
    author: source?.author ?? null,
    approval: source?.approval ?? noApproval,
    tellerApproval: source?.tellerApproval ?? noApproval,
    translation: source?.translation ?? noTranslation,
    review: source ? storedReview(source) : notHandedIn,
  }
  const isChanged = before === undefined || wordsHash(before) !== wordsHash(after)
  if (req.context.isRestoringVersion === true) return restored(req, after, before, fields)
  if (!isChanged) return fields
  return {
    ...fields,
    review: afterNewWords(fields.review),
    ...writtenBy(accountOf(req)?.id ?? null, before, fields),
    translation: await translationOf(req, after, before, story),
  }
}

/**
 * An old version may bring its approval along, unless somebody has asked since for those very words to be changed. It
 * brings no state of its own: without an approval that fits, the review goes on from where it is.
 */
async function restored(
  req: PayloadRequest,
  after: Row,
  before: Row | undefined,
  fields: Row & { approval: unknown },
): Promise<Row> {
  const { hash, on } = (fields.approval ?? {}) as { hash?: unknown; on?: unknown }
  const isVoid = typeof hash === 'string' && (await isObjectedTo(req, String(after.id), hash, on))
  const approval = isVoid ? noApproval : fields.approval
  return { ...fields, approval, review: reviewOf({ ...after, approval, review: before?.review }) }
}

/** A second person has seen everything up to an approval that fits, so the list of writers starts again after it. */
function writtenBy(
  writer: string | null,
  before: Row | undefined,
  fields: { authors: unknown; approval: unknown },
): Row {
  const wasApproved = before !== undefined && (fields.approval as Approval | null)?.hash === wordsHash(before)
  const earlier = wasApproved || !Array.isArray(fields.authors) ? [] : fields.authors
  return { author: writer, authors: writer === null ? earlier : [...new Set([...earlier, writer])] }
}

/**
 * A new translation is made from the original as it is now. Changing some of its words later does not say that anybody
 * read a changed original: only whoever says so (`languages/translate/up-to-date.ts`) moves it to newer words.
 */
async function translationOf(
  req: PayloadRequest,
  text: Row,
  before: Row | undefined,
  known: StoryRow | null,
): Promise<Row> {
  const story = known ?? (await storyFor(req, text.story))
  if (text.language === story.sourceLanguage) return noTranslation
  if (before) {
    const { sourceHash } = (before.translation ?? noTranslation) as { sourceHash?: string | null }
    return sourceHash ? { sourceHash, review: 'unreviewed' } : noTranslation
  }
  const { docs } = await req.payload.find({
    collection: slugs.texts,
    where: { and: [{ story: { equals: story.id } }, { language: { equals: story.sourceLanguage } }] },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  const source: Row | undefined = docs[0]
  return source ? { sourceHash: wordsHash(source), review: 'unreviewed' } : noTranslation
}

async function storyOfNewText(req: PayloadRequest, data: Row): Promise<StoryRow> {
  const story = await storyToWriteFor(req, slugs.texts, data)
  const taken = await req.payload.db.findOne({
    collection: slugs.texts,
    where: { key: { equals: `${story.id}:${String(data.language)}` } },
    req,
  })
  if (taken) throw refuse('This story already has a text in this language. Open that one and change it.', 409)
  return story
}

/** An empty body is a draft that has not begun; anything else has to be something a page can show. */
function refuseHostileBody(body: unknown): void {
  if (body === null || body === undefined) return
  const blocks = lexicalToBlocks(body)
  if (!blocks.ok && blocks.error.code !== 'empty') throw refuse(blocks.error.sentence, 400, { code: blocks.error.code })
}

export const refuseDeleteOfPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const text = await req.payload.db.findOne<{ id: string; _status?: string }>({
    collection: slugs.texts,
    where: { id: { equals: id } },
    req,
  })
  if (text?._status === 'published') throw refuse('This text is published. Make it a draft first.', 409)
}
