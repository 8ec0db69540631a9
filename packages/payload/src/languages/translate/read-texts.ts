import { isLanguage, type Language } from '@use-it-cities/core'
import type { PayloadRequest, Where } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { settingsOf } from '../../settings.ts'
import { slugs, type Slug } from '../../slugs.ts'
import type { Row } from '../state/facts-of.ts'

/** A text that there is, or one that somebody could begin. */
export type Wanted = { readonly text: string } | { readonly story: string; readonly language: Language }

/** The newest words of the original and of the translation, as far as whoever asks may read them. */
export interface SideBySide {
  readonly story: Row
  readonly language: Language
  readonly source: Row | null
  readonly target: Row | null
}

/** Throws a sentence when there is no such text, when it is somebody else's, and when it is the original itself. */
export async function sideBySide(req: PayloadRequest, wanted: Wanted): Promise<SideBySide> {
  const asked = 'text' in wanted ? await readOne(req, slugs.texts, { id: { equals: wanted.text } }) : null
  const id = 'text' in wanted ? idOf(asked?.story) : wanted.story
  const language = 'text' in wanted ? asked?.language : wanted.language
  const story = id === null ? null : await readOne(req, slugs.stories, { id: { equals: id } })
  if (!story || !isLanguage(language) || !settingsOf(req.payload).city.languages.includes(language))
    throw refuse('This text does not exist, or it is not yours to read.', 404)
  if (language === story.sourceLanguage)
    throw refuse('This is the original, so there is nothing to translate it from. Open it in the list of texts.')
  const inLanguage = (code: unknown) =>
    readOne(req, slugs.texts, { and: [{ story: { equals: story.id } }, { language: { equals: code } }] })
  return {
    story,
    language,
    source: await inLanguage(story.sourceLanguage),
    target: asked ?? (await inLanguage(language)),
  }
}

async function readOne(req: PayloadRequest, collection: Slug, where: Where): Promise<Row | null> {
  const { docs } = await req.payload.find({
    collection: collection as never,
    where,
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return (docs[0] as Row | undefined) ?? null
}
