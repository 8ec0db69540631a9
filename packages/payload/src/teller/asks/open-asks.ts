import type { Language } from '@use-it-cities/core'
import type { Payload } from 'payload'
import type { Account } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { idOf } from '../../ids.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { ledgerIn } from '../../take-down/ledger.ts'

/** A change that a teller asked for on their page and nobody has seen to. */
export interface OpenAsk {
  readonly id: string
  readonly story: string
  readonly code: string
  /** The working title of the story, which only the CMS knows. */
  readonly title: string
  /** Whose story it is: an organisation's id. */
  readonly organisation: string | null
  /** The text it is about. */
  readonly language: Language | null
  /** As the teller put it. */
  readonly words: string
  /** When it reached us. */
  readonly receivedAt: string
}

interface Row {
  readonly id: string
  readonly story?: unknown
  readonly language?: Language | null
  readonly words?: string | null
  readonly receivedAt: string | Date
}

/**
 * What tellers asked for and nobody has answered, the oldest first, as far as this account may read it: three questions
 * to the database, however many there are. A teller who has said yes to the words since then has answered it themself;
 * what was asked about a story that is down needs no answer any more.
 */
export async function openAsks(payload: Payload, account: Account | null): Promise<readonly OpenAsk[]> {
  const theirs = decide(slugs.tellerActs, 'read', account)
  if (theirs === false) return []
  const isOpen = { and: [{ act: { equals: 'ask-for-change' } }, { answeredAt: { exists: false } }] }
  const { docs } = await payload.db.find<Row>({
    collection: slugs.tellerActs,
    where: theirs === true ? isOpen : { and: [isOpen, theirs] },
    sort: 'receivedAt',
    limit: 0,
    pagination: false,
  })
  if (docs.length === 0) return []
  const ids = [...new Set(docs.flatMap(({ story }) => idOf(story) ?? []))]
  const [stories, approvals, gone] = await Promise.all([
    payload.db.find<{ id: string; code: string; workingTitle?: string | null; organisation?: unknown }>({
      collection: slugs.stories,
      where: { id: { in: ids } },
      limit: 0,
      pagination: false,
    }),
    payload.db.find<Row>({
      collection: slugs.tellerActs,
      where: { and: [{ act: { equals: 'approve' } }, { story: { in: ids } }] },
      limit: 0,
      pagination: false,
    }),
    ledgerIn(settingsOf(payload).dataDir).read(),
  ])
  const isGone = new Set(gone.map(({ code }) => code))
  const byId = new Map(stories.docs.map((story) => [story.id, story]))
  const isSettled = (ask: Row) =>
    approvals.docs.some(
      (each) =>
        idOf(each.story) === idOf(ask.story) &&
        each.language === ask.language &&
        momentOf(each.receivedAt) > momentOf(ask.receivedAt),
    )
  return docs.flatMap((ask) => {
    const { id, language, words, receivedAt } = ask
    const story = byId.get(idOf(ask.story) ?? '')
    if (!story || isGone.has(story.code) || isSettled(ask)) return []
    return [
      {
        id,
        story: story.id,
        code: story.code,
        title: story.workingTitle ?? story.code,
        organisation: idOf(story.organisation),
        language: language ?? null,
        words: words ?? '',
        receivedAt: momentOf(receivedAt),
      },
    ]
  })
}

const momentOf = (at: string | Date): string => new Date(at).toISOString()
