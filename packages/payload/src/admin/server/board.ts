import { languages, isLanguage } from '@use-it-cities/core'
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser, type Where } from 'payload'
import { currentFeed } from '../../feed/current-feed.ts'
import { explain } from '../../gate/explain.ts'
import { idOf } from '../../ids.ts'
import { slugs, type Slug } from '../../slugs.ts'
import type { BoardItem } from '../board/column.tsx'

type Row = Readonly<Record<string, unknown>>
export interface Board {
  readonly ready: readonly BoardItem[]
  readonly review: readonly BoardItem[]
  readonly teller: readonly BoardItem[]
  readonly live: readonly BoardItem[]
}

/** How many of the newest drafts are looked at: more would make the first page slow and the lists too long to read. */
const looked = 60

/** What waits for whom, out of everything that this person may read. */
export async function readBoard(payload: Payload, user: TypedUser): Promise<Board> {
  const req = await createLocalReq({ user }, payload)
  const admin = payload.config.routes.admin
  const [{ feed }, stories, texts] = await Promise.all([
    currentFeed(payload),
    newest(req, slugs.stories),
    newest(req, slugs.texts, { _status: { not_equals: 'published' } }),
  ])
  const gone = new Set(feed.tombstones.map(({ code }) => code))
  const shown = new Map(feed.stories.map((story) => [story.code, story]))
  const kept = stories.filter(({ code }) => !gone.has(String(code)))
  const byId = new Map(kept.map((story) => [String(story.id), story]))
  const drafts = kept.filter(({ code }) => !shown.has(String(code)))

  return {
    ready: await readyOf(req, drafts, admin),
    review: texts
      .filter((text) => byId.has(idOf(text.story) ?? '') && hasWords(text) && !fits(text, 'approval'))
      .map((text) => textItem(text, 'nobody else has read it yet', admin)),
    teller: [
      ...(await withoutConsent(req, drafts)).map((story) => storyItem(story, 'No consent is recorded yet', admin)),
      ...texts
        .filter((text) => byId.get(idOf(text.story) ?? '')?.kind === 'told' && hasWords(text) && !fits(text, 'tellerApproval'))
        .map((text) => textItem(text, 'read it to the teller', admin)),
    ],
    live: kept.filter(({ code }) => shown.has(String(code))).map((story) =>
      storyItem(story, `On the site in ${namesOf(Object.keys(shown.get(String(story.code))?.texts ?? {}))}`, admin),
    ),
  }
}

async function newest(req: PayloadRequest, collection: Slug, where: Where = {}): Promise<Row[]> {
  const found = await req.payload.find({
    collection: collection as never,
    where,
    draft: true,
    depth: 0,
    limit: collection === slugs.stories ? 0 : looked,
    pagination: false,
    sort: '-updatedAt',
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found.docs as unknown as Row[]
}

async function readyOf(req: PayloadRequest, drafts: readonly Row[], admin: string): Promise<BoardItem[]> {
  const items: BoardItem[] = []
  for (const story of drafts.slice(0, looked)) {
    const { languages: verdicts } = await explain(req, story)
    const visible = verdicts.filter((verdict) => verdict.visible).map(({ language }) => language)
    if (visible.length > 0) items.push(storyItem(story, `Ready in ${namesOf(visible)}`, admin))
  }
  return items
}

/** Told stories for which nobody has written down what the teller allows. Only that is read, not what they said. */
async function withoutConsent(req: PayloadRequest, drafts: readonly Row[]): Promise<readonly Row[]> {
  const told = drafts.filter(({ kind }) => kind === 'told').slice(0, looked)
  const found = await req.payload.db.find<{ id: string; story: unknown }>({
    collection: slugs.consents,
    where: { story: { in: told.map(({ id }) => id) } },
    limit: 0,
    pagination: false,
    req,
  })
  const asked = new Set(found.docs.map(({ story }) => idOf(story)))
  return told.filter(({ id }) => !asked.has(String(id)))
}

/** True when the yes that is recorded is for the words as they are now. */
const fits = (text: Row, field: 'approval' | 'tellerApproval') =>
  (text[field] as { hash?: string } | null | undefined)?.hash === text.wordsHash

const hasWords = ({ title, body }: Row) => Boolean(title) && Boolean(body)

const namesOf = (codes: readonly string[]) =>
  codes
    .map((code) => (isLanguage(code) ? languages[code].english : code))
    .sort()
    .join(', ')

const storyItem = (story: Row, note: string, admin: string): BoardItem => ({
  id: String(story.id),
  href: `${admin}/collections/${slugs.stories}/${String(story.id)}`,
  title: String(story.workingTitle ?? story.code),
  note,
})

const textItem = (text: Row, note: string, admin: string): BoardItem => ({
  id: String(text.id),
  href: `${admin}/collections/${slugs.texts}/${String(text.id)}`,
  title: String(text.title),
  note: `${namesOf([String(text.language)])}: ${note}`,
})
