import type { Payload } from 'payload'
import type { StoryFinding } from '@use-it-cities/success-stories/checks'
import type { Names } from '../gate/names.ts'
import type { Row } from '../gate/to-records.ts'
import { groupBy } from '../group-by.ts'
import { idOf } from '../ids.ts'
import { findInText, holdsUp } from '../review/checks/find-in-text.ts'
import { whyHeldUp } from '../review/checks/in-gate.ts'
import type { OverrideRow } from '../review/checks/overrides.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import type { ConsentFacts, PublicFacts, StoryFacts, TextFacts } from './facts.ts'
import { surroundingsOf, type Surroundings } from './surroundings.ts'

/** A text that the rules of visibility let out as far as they can tell without its words. */
export interface Candidate {
  readonly story: StoryFacts
  readonly text: TextFacts
  readonly consents: readonly ConsentFacts[]
  /** The words that are out, of which only what the teller did not allow counts; else the newest. */
  readonly live: PublicFacts | null
}

/** Why the checks hold up words, by `heldKey`. The same sentences as long as nothing changed; no entry when nothing does. */
export type HeldUp = ReadonlyMap<string, readonly string[]>

export const heldKey = (text: TextFacts, which: 'newest' | 'live') => `${which} ${text.id}`

interface Checked {
  /** What the answer depends on, besides what people let stand. */
  readonly of: string
  readonly found: readonly StoryFinding[]
}

/** Rows asked for at a time. */
const inOneGo = 200

/**
 * Asks the checks as the gate does. Words are read once for as long as they stay as they are, so that a desk that nobody
 * worked on since reads none.
 */
export function checksInStep(payload: Payload, names: Names): (candidates: readonly Candidate[]) => Promise<HeldUp> {
  let checked = new Map<string, Checked>()
  let said = new Map<string, readonly string[]>()
  const { wordLists } = settingsOf(payload)

  return async (candidates) => {
    const around = await surroundingsOf(payload, [...new Set(candidates.map(({ story }) => story))])
    const stampOf = ({ story, text, consents, live }: Candidate) =>
      JSON.stringify([
        live === null ? text.hash : live.updatedAt,
        story.kind,
        consents.map(({ id, updatedAt }) => [id, updatedAt]),
        around(story),
      ])
    const stamped = candidates.map((each) => ({ ...each, key: keyOf(each), of: stampOf(each) }))
    const unread = stamped.filter(({ key, of }) => checked.get(key)?.of !== of)
    const words = await wordsOf(payload, unread)
    // What is no candidate any more is forgotten.
    checked = new Map(
      stamped.flatMap((each) => {
        const before = checked.get(each.key)
        if (before?.of === each.of) return [[each.key, before]]
        const row = words.get(each.key)
        return row ? [[each.key, { of: each.of, found: found(each, row, around(each.story)) }]] : []
      }),
    )
    const doubtful = stamped.filter(({ key }) => (checked.get(key)?.found.length ?? 0) > 0)
    const overrides = await overridesOf(payload, doubtful)
    const before = said
    said = new Map()
    for (const { key, text, live } of doubtful) {
      const letStand = live === null ? (overrides.get(`${text.id} ${text.hash}`) ?? []) : []
      const why = whyHeldUp(text.language, checked.get(key)?.found ?? [], letStand)
      if (why.length > 0) said.set(key, again(before.get(key), why))
    }
    return said
  }

  function found({ story, consents, live }: Candidate, row: Row, around: Surroundings): readonly StoryFinding[] {
    const isReadable = consents.every(({ event }) => event.ok)
    return findInText(row, {
      kind: story.kind === 'reported' ? 'reported' : 'told',
      consents: isReadable ? consents.flatMap(({ event }) => (event.ok ? [event.value] : [])) : [],
      names,
      wordLists,
      ...around,
    })
      .filter(holdsUp)
      .filter(({ severity, path }) => live === null || (severity === 'error' && path.startsWith('texts/')))
  }
}

const keyOf = ({ text, live }: Candidate) => heldKey(text, live === null ? 'newest' : 'live')

/** The sentences that were said before, when they are the same: rows that were worked out from them stay. */
const again = (before: readonly string[] | undefined, why: readonly string[]): readonly string[] =>
  before?.length === why.length && before.every((each, at) => each === why[at]) ? before : why

async function wordsOf(payload: Payload, unread: readonly Candidate[]): Promise<ReadonlyMap<string, Row>> {
  const { db } = payload
  const words = new Map<string, Row>()
  for (const which of ['newest', 'live'] as const) {
    const ids = unread.filter(({ live }) => (live === null) === (which === 'newest')).map(({ text }) => text.id)
    for (let from = 0; from < ids.length; from += inOneGo) {
      const some = { in: ids.slice(from, from + inOneGo) }
      const page = { collection: slugs.texts, limit: inOneGo, pagination: false } as const
      const { docs } =
        which === 'newest'
          ? await db.queryDrafts({ ...page, where: { parent: some } })
          : await db.find({ ...page, where: { id: some } })
      for (const row of docs as Row[]) words.set(`${which} ${String(row.id)}`, row)
    }
  }
  return words
}

async function overridesOf(payload: Payload, doubtful: readonly Candidate[]): Promise<Map<string, OverrideRow[]>> {
  const ids = [...new Set(doubtful.filter(({ live }) => live === null).map(({ text }) => text.id))]
  const rows: OverrideRow[] = []
  for (let from = 0; from < ids.length; from += inOneGo) {
    const { docs } = await payload.db.find<OverrideRow>({
      collection: slugs.checkOverrides,
      where: { text: { in: ids.slice(from, from + inOneGo) } },
      limit: 0,
      pagination: false,
    })
    rows.push(...docs)
  }
  return groupBy(rows, ({ text, wordsHash }) => `${idOf(text)} ${wordsHash}`)
}
