import { languages, type Language } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import type { DeskListId } from '../../comms/views.ts'
import type { SortedRow } from '../../comms/sort-stories.ts'
import { idOf } from '../../ids.ts'
import { slugs, type Slug } from '../../slugs.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * What residents sent and nobody has settled, and a round-up that waits to be sent; `null` for a list that whoever asks may
 * not read. Of a message only that it waits: its words are read where the reading is written down.
 */
export async function waitingRows(req: PayloadRequest): Promise<Partial<Record<DeskListId, SortedRow[] | null>>> {
  const [messages, aside, words, roundUps] = await Promise.all([
    messageRows(req),
    asideRows(req),
    wordRows(req),
    roundUpRows(req),
  ])
  return {
    messages: messages === null && aside === null ? null : [...(messages ?? []), ...(aside ?? [])],
    words,
    'round-up': roundUps,
  }
}

async function messageRows(req: PayloadRequest): Promise<SortedRow[] | null> {
  const select = {
    status: true,
    organisation: true,
    language: true,
    title: true,
    wantsCall: true,
    receivedAt: true,
  }
  const rows = await find(req, slugs.contactMessages, { status: { not_equals: 'done' } }, select)
  return (
    rows?.map((row): SortedRow => {
      const { id, status, organisation, language, title, wantsCall } = row
      const isNew = status === 'new'
      const told = [
        wantsCall === true ? 'Would like to be called.' : '',
        `Speaks ${languages[language as Language]?.english ?? 'another language'}.`,
        isNew ? '' : 'Somebody has taken it in hand.',
      ]
      return {
        ...rowOf('messages', row),
        by: `${isNew ? 0 : 1} ${momentOf(row.receivedAt)}`,
        waitsOn: { who: 'organisation' },
        organisation: idOf(organisation),
        row: {
          ...linkTo(req, slugs.contactMessages, String(id)),
          title: String(title),
          note: told.filter(Boolean).join(' '),
          said: null,
          does: isNew ? 'Read and answer' : 'Go on',
        },
      }
    }) ?? null
  )
}

async function asideRows(req: PayloadRequest): Promise<SortedRow[] | null> {
  const rows = await find(req, slugs.messagesAside, {}, { receivedAt: true })
  return (
    rows?.map((row): SortedRow => ({
      ...rowOf('messages', row),
      row: {
        ...linkTo(req, slugs.messagesAside, String(row.id)),
        title: 'A message that could not be opened',
        note: 'It is kept as it came. Whoever runs the CMS may have the key.',
        said: null,
        does: 'See why',
      },
    })) ?? null
  )
}

async function wordRows(req: PayloadRequest): Promise<SortedRow[] | null> {
  const rows = await find(req, slugs.wordReports, { status: { equals: 'new' } })
  return (
    rows?.map((row): SortedRow => ({
      ...rowOf('words', row),
      row: {
        ...linkTo(req, slugs.wordReports, String(row.id)),
        title: String(row.page),
        note: `${languages[row.language as Language]?.english ?? 'Words'}: a reader says that a word is wrong.`,
        said: String(row.wrong),
        does: 'Look at it',
      },
    })) ?? null
  )
}

async function roundUpRows(req: PayloadRequest): Promise<SortedRow[] | null> {
  // Administrators may look at it; sending it is not theirs, so it waits for nothing of theirs.
  if (!hasOneOf(accountOf(req), ['comms-lead'])) return null
  const rows = await find(
    req,
    slugs.roundUps,
    { status: { equals: 'draft' } },
    { subject: true, week: true, createdAt: true },
  )
  return (
    rows?.map((row): SortedRow => ({
      ...rowOf('round-up', { ...row, receivedAt: row.createdAt }),
      waitsOn: { who: 'publisher' },
      row: {
        ...linkTo(req, slugs.roundUps, String(row.id)),
        title: String(row.subject),
        note: 'It is drafted. Read it, change what you like, then send it.',
        said: null,
        does: 'Read and send',
      },
    })) ?? null
  )
}

/** Rows that whoever asks may read. Asked beforehand: an error of ours is none that Next’s screens know. */
async function find(
  req: PayloadRequest,
  collection: Slug,
  where: Record<string, object>,
  select?: Readonly<Record<string, boolean>>,
): Promise<readonly Row[] | null> {
  if (decide(collection, 'read', accountOf(req)) === false) return null
  const { docs } = await req.payload.find({
    collection: collection as never,
    where: where as never,
    ...(select && { select: select as never }),
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Row[]
}

const momentOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value ?? ''))

const rowOf = (list: DeskListId, row: Row) =>
  ({
    list,
    by: momentOf(row.receivedAt),
    waitsOn: null,
    since: momentOf(row.receivedAt) || null,
    organisation: null,
    act: null,
  }) as const

const linkTo = (req: PayloadRequest, collection: Slug, id: string) =>
  ({
    id,
    code: '',
    language: null,
    on: null,
    href: `${req.payload.config.routes.admin}/collections/${collection}/${id}`,
  }) as const
