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
  const storyOf = (text: Row) => byId.get(idOf(text.story) ?? '')
  const written = texts.filter((text) => storyOf(text) && hasWords(text))
  const review = written.filter((text) => !fits(text, 'approval'))
  const teller = written.filter((text) => storyOf(text)?.kind === 'told' && !fits(text, 'tellerApproval'))
  const named = new Set([...review, ...teller].map((text) => idOf(text.story)))
  const drafts = kept.filter(({ code }) => !shown.has(String(code)))
  const { ready, stuck } = await judged(req, drafts, admin)
  const stuckOf = (kind: string) => stuck.filter(({ id }) => !named.has(id) && byId.get(id)?.kind === kind)

  return {
    ready,
    review: [...review.map((text) => textItem(text, 'nobody else has read it yet', admin)), ...stuckOf('reported')],
    teller: [...teller.map((text) => textItem(text, 'read it to the teller', admin)), ...stuckOf('told')],
    live: kept
      .filter(({ code }) => shown.has(String(code)))
      .map((story) =>
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

/** Which drafts could be published now; the others with the first thing that is missing. */
async function judged(
  req: PayloadRequest,
  drafts: readonly Row[],
  admin: string,
): Promise<{ ready: BoardItem[]; stuck: BoardItem[] }> {
  const ready: BoardItem[] = []
  const stuck: BoardItem[] = []
  for (const story of drafts.slice(0, looked)) {
    const verdict = await explain(req, story)
    const visible = verdict.languages.filter((each) => each.visible).map(({ language }) => language)
    const missing = [...verdict.sentences, ...verdict.languages.flatMap(({ sentences }) => sentences)][0] ?? ''
    if (visible.length > 0) ready.push(storyItem(story, `Ready in ${namesOf(visible)}`, admin))
    else stuck.push(storyItem(story, missing, admin))
  }
  return { ready, stuck }
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
  language: String(text.language),
  note: `${namesOf([String(text.language)])}: ${note}`,
})
