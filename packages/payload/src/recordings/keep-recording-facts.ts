import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { refuse } from '../hooks/refuse.ts'
import { storyToWriteFor } from '../hooks/story-for.ts'
import { isLiveStory, mayChangeLive } from '../hooks/media.ts'
import { idOf } from '../ids.ts'
import { ownWriteOf } from '../internal.ts'
import { slugs } from '../slugs.ts'
import { linesOf } from '../text/parts-of.ts'
import { wordsHash } from '../text/words-hash.ts'

type Row = Readonly<Record<string, unknown>>

/** Of what is said where nobody wrote down what is said: the words of the text, as they were when it was added. */
const settled = ['story', 'language', 'voice', 'seconds', 'organisation', 'quarantined'] as const

/**
 * A recording belongs to one language of a story for good. Without words of its own it says the text as it was when
 * somebody last said so: once the text is changed, it is not played until somebody has listened to it again.
 */
export const keepRecordingFacts: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const before = originalDoc as Row | undefined
  if (operation === 'update') {
    if (!mayChangeLive(req) && (await isLiveStory(req, before?.story)))
      throw refuse('This recording belongs to a story that is published. Ask the comms lead to change it.', 403)
    const kept = Object.fromEntries(settled.map((field) => [field, before?.[field]]))
    const saysTheText = data.saysTheText === true
    return {
      ...data,
      ...kept,
      saysTheText: false,
      wordsHash: saysTheText ? await hashOfText(req, before?.story, before?.language) : (before?.wordsHash ?? null),
    }
  }
  const story = await storyToWriteFor(req, slugs.recordings, data)
  // The newest one is played, and a recording has no draft that somebody could listen to first.
  if (!mayChangeLive(req) && (await isLiveStory(req, story.id)))
    throw refuse('This story is published. Ask the comms lead to add the recording.', 403)
  if (story.kind === 'told' && data.voice === 'reader' && data.notTheTeller !== true)
    throw refuse(
      'Expected a tick at “It is not the teller’s voice”. Tick it if somebody else reads; if it is the teller, choose “The teller’s own”.',
    )
  const hash = await hashOfText(req, story.id, data.language)
  if (hash === null && linesOf(data.transcript).length === 0)
    throw refuse(
      'There is no text in this language yet. Write the text first, or write down what is said in the recording.',
    )
  return {
    ...data,
    story: story.id,
    organisation: story.organisation,
    quarantined: false,
    saysTheText: false,
    wordsHash: hash,
  }
}

/** The newest words of the text in that language. */
async function hashOfText(req: PayloadRequest, story: unknown, language: unknown): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: slugs.texts,
    where: { and: [{ story: { equals: idOf(story) } }, { language: { equals: language } }] },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  const [text] = docs as unknown as Row[]
  return text ? wordsHash(text) : null
}

/** One that was taken down stays with its withdrawal; one that is live is deleted by those who publish. */
export const refuseDeleteOfLiveRecording: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (ownWriteOf(req)) return
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<{ id: string; story?: unknown; quarantined?: boolean }>({
    collection: slugs.recordings,
    where,
    req,
  })
  if (row?.quarantined === true)
    throw refuse('This recording was taken down with its story. It is kept, and nobody outside hears it.', 409)
  if (!mayChangeLive(req) && (await isLiveStory(req, row?.story)))
    throw refuse('This recording belongs to a story that is published. Ask the comms lead to delete it.', 403)
}
