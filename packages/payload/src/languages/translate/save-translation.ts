import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { languageSchema } from '@use-it-cities/core/schema'
import { refuse } from '../../hooks/refuse.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { slugs } from '../../slugs.ts'
import { fieldsWith, isPartPath } from '../../text/part-words.ts'
import { wordsHash } from '../../text/words-hash.ts'
import type { TranslationSaved } from '../views.ts'
import { sideBySide, type SideBySide } from './read-texts.ts'
import { translateView } from './translate-view.ts'
import { upToDate } from './up-to-date.ts'

const id = z.string().regex(/^[0-9a-f]{24}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What the screen sends: the words, and the fingerprints of those that were on it when the translator began. */
export const savedSchema = z.strictObject({
  story: id,
  language: languageSchema,
  /** Of the translation that was opened; `null` when there was none. */
  opened: hash.nullable(),
  /** Of the original that was read; `null` when there was none. */
  read: hash.nullable(),
  title: z.string().max(120),
  summary: z.string().max(300),
  body: z.looseObject({ root: z.looseObject({}) }).nullable(),
  /** Words beside the body, by where they stand. All of them, or none where the screen knows of none. */
  parts: z
    .record(z.string().refine(isPartPath, { error: 'Expected a part of a text.' }), z.string().max(20_000))
    .optional(),
  /** The translator says: this says now what the original says. */
  isUpToDate: z.boolean(),
})
type Saved = z.output<typeof savedSchema>

/**
 * Saves a draft of a translation through the ordinary update of a text, so that access, hooks and gate hold as they do
 * everywhere. Words that somebody else saved meanwhile are never written over. When the original was changed after it
 * was read, the words are kept and stay stale, whatever was said of them.
 */
export const saveTranslation = (req: PayloadRequest, saved: Saved): Promise<TranslationSaved> =>
  oneAtATime(`translation ${saved.story} ${saved.language}`, async () => {
    const before = await sideBySide(req, saved)
    if ((before.target ? wordsHash(before.target) : null) !== saved.opened)
      throw refuse(
        'Somebody else saved this translation after you opened it. Nothing of theirs was changed. Copy your words, load the page again and compare.',
        409,
      )
    await write(req, before, saved)
    const after = await sideBySide(req, saved)
    const says = saved.isUpToDate && after.target ? await upToDate(req, after, saved.read) : 'Saved as a draft.'
    return { says, view: await translateView(req, await sideBySide(req, saved)) }
  })

/** Also when no word changed: whether this person may write the text is asked by the update itself. */
async function write(req: PayloadRequest, { story, source, target }: SideBySide, saved: Saved): Promise<void> {
  const { title, summary, body, parts, language } = saved
  const film = (target?.film ?? source?.film ?? {}) as { minutes?: unknown }
  const data = { title, summary, body, ...(parts && fieldsWith(parts, film.minutes)), _status: 'draft' }
  if (target)
    await req.payload.update({
      collection: slugs.texts,
      id: String(target.id),
      data: data as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
  else
    await req.payload.create({
      collection: slugs.texts,
      data: { ...data, story: String(story.id), language } as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
}
