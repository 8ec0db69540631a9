import type { Payload, PayloadRequest } from 'payload'
import { idOf } from '../ids.ts'
import { slugs } from '../slugs.ts'

export const itemKinds = ['story', 'event', 'opportunity', 'figure', 'note'] as const
export type ItemKind = (typeof itemKinds)[number]

/** One piece of a round-up. `story` is the id of the row of the story that it is about. */
export interface RoundUpItem {
  readonly kind: ItemKind
  readonly story: string | null
  readonly title: string
  readonly text: string
}

export interface RoundUpRow {
  readonly id: string
  /** The Monday of the week it is about. */
  readonly week: string
  readonly status: 'draft' | 'sent'
  readonly subject: string
  readonly intro: string
  readonly items: readonly RoundUpItem[]
  readonly sentAt: string | null
  readonly doneAt: string | null
  readonly recipients: number
  /** The codes of the stories that it named when it was sent. */
  readonly codes: readonly string[]
  readonly isStopped: boolean
  /** When it last changed. */
  readonly updatedAt: string | null
}

type Row = Readonly<Record<string, unknown>>

/** A row as it is stored, with nothing missing. */
export function asRoundUp(row: Row): RoundUpRow {
  const items = Array.isArray(row.items) ? (row.items as Row[]) : []
  return {
    id: String(row.id),
    week: String(row.week),
    status: row.status === 'sent' ? 'sent' : 'draft',
    subject: text(row.subject),
    intro: text(row.intro),
    items: items.map(({ kind, story, title, text: words }) => ({
      kind: itemKinds.find((each) => each === kind) ?? 'note',
      story: idOf(story),
      title: text(title),
      text: text(words),
    })),
    sentAt: moment(row.sentAt),
    doneAt: moment(row.doneAt),
    recipients: typeof row.recipients === 'number' ? row.recipients : 0,
    codes: Array.isArray(row.codes) ? row.codes.filter((each) => typeof each === 'string') : [],
    isStopped: row.isStopped === true,
    updatedAt: moment(row.updatedAt),
  }
}

export async function roundUpBy(
  payload: Payload,
  where: { readonly id: string } | { readonly week: string },
  req?: PayloadRequest,
): Promise<RoundUpRow | null> {
  const [[name, value] = ['id', '']] = Object.entries(where)
  const row = await payload.db.findOne<{ id: string } & Row>({
    collection: slugs.roundUps,
    where: { [name]: { equals: value } },
    ...(req && { req }),
  })
  return row && asRoundUp(row)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const moment = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' && value !== '' ? value : null
