import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { newCode, newId, newSubject } from '../../src/ids.ts'

type Raw = Record<string, unknown>
type Tables = Record<string, { readonly [column: string]: unknown }>

/** What these tests use of the SQLite adapter: whole tables, row by row, without hooks. */
interface Sqlite {
  readonly tables: Tables
  readonly drizzle: {
    select: () => { from: (table: unknown) => Promise<Raw[]> }
    insert: (table: unknown) => { values: (rows: Raw[]) => Promise<unknown> }
  }
}

const isOfStories = (name: string) => /^_?(stories|story_texts|consents)(_|$)/.test(name)
const isId = (value: unknown) => typeof value === 'string' && /^([0-9a-f]{24}|[0-9a-f-]{36})$/.test(value)
const rowsInOne = 100
/** Copies look as if nobody had touched them for a while. */
const isTimestamp = (column: string) => /(^|_)(updatedAt|createdAt)$/.test(column)
const longAgo = '2026-01-15T10:00:00.000Z'
/** What others point at goes in first. */
const order = ['stories', '_stories_v', 'story_texts', '_story_texts_v', 'consents']
const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)

/**
 * Copies stories as they stand in the tables, each `times` over, with ids, codes and pseudonyms of their own. Only on
 * SQLite; in seconds where the ordinary way takes minutes. The originals went through every gate.
 */
export async function cloneStories(
  payload: Payload,
  copies: readonly { story: string; times: number }[],
): Promise<void> {
  const { tables, drizzle } = payload.db as unknown as Sqlite
  const all = new Map<string, Raw[]>()
  for (const [name, table] of Object.entries(tables))
    if (isOfStories(name)) all.set(name, await drizzle.select().from(table))
  const made = new Map<string, Raw[]>([...all.keys()].map((name) => [name, []]))
  for (const { story, times } of copies) {
    const own = rowsOf(all, story)
    for (let at = 0; at < times; at += 1) for (const [name, rows] of renamed(own)) made.get(name)?.push(...rows)
  }
  for (const [name, rows] of [...made].sort(([a], [b]) => rank(a) - rank(b)))
    for (let from = 0; from < rows.length; from += rowsInOne)
      await drizzle.insert(tables[name]).values(rows.slice(from, from + rowsInOne))
}

/** Every row that leads to the story, however many steps away. */
function rowsOf(all: ReadonlyMap<string, Raw[]>, story: string): Map<string, Raw[]> {
  const known = new Set([story])
  const own = new Map<string, Set<Raw>>([...all.keys()].map((name) => [name, new Set()]))
  for (let grew = true; grew;) {
    grew = false
    for (const [name, rows] of all)
      for (const row of rows) {
        const leads = [row.id, row.story, row.version_story, row.parent].some((id) => known.has(String(id)))
        if (!leads || own.get(name)?.has(row)) continue
        own.get(name)?.add(row)
        if (isId(row.id)) known.add(String(row.id))
        grew = true
      }
  }
  return new Map([...own].map(([name, rows]) => [name, [...rows]]))
}

function renamed(own: ReadonlyMap<string, Raw[]>): Map<string, Raw[]> {
  const names = new Map<string, string>()
  for (const row of [...own.values()].flat()) {
    if (isId(row.id)) names.set(String(row.id), String(row.id).length === 24 ? newId() : randomUUID())
    if (typeof row.code === 'string' && !names.has(row.code)) names.set(row.code, newCode())
    if (typeof row.subject === 'string' && !names.has(row.subject)) names.set(row.subject, newSubject())
  }
  const anew = (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    const [first = '', ...rest] = value.split(':')
    return names.has(first) ? [names.get(first), ...rest].join(':') : value
  }
  const copy = (row: Raw): Raw => {
    const { id, ...rest } = row
    const fields = Object.entries(rest).map(([key, value]) => [key, isTimestamp(key) ? longAgo : anew(value)] as const)
    return { ...(isId(id) && { id: anew(id) }), ...Object.fromEntries(fields) }
  }
  return new Map([...own].map(([name, rows]) => [name, rows.map(copy)]))
}
