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
import type { ConsentFacts, StoryFacts, TextFacts } from './facts.ts'

/** A text that the rules of visibility let out, to be asked about by the checks as well. */
export interface Candidate {
  readonly story: StoryFacts
  readonly text: TextFacts
  readonly consents: readonly ConsentFacts[]
}

/** Why the checks hold up a text, by its id. The same sentences as long as nothing changed; no entry when nothing holds it up. */
export type HeldUp = ReadonlyMap<string, readonly string[]>

interface Checked {
  /** What the answer depends on, besides what people let stand. */
  readonly of: string
  readonly language: TextFacts['language']
  readonly found: readonly StoryFinding[]
}

/** Rows asked for at a time. */
const inOneGo = 200

/**
 * Asks the checks as the gate does. Words are read once for as long as they stay as they are, so that a desk that nobody
 * worked on since reads none.
 */
export function checksInStep(payload: Payload, names: Names): (candidates: readonly Candidate[]) => Promise<HeldUp> {
  const checked = new Map<string, Checked>()
  const said = new Map<string, readonly string[]>()
  const { wordLists } = settingsOf(payload)

  const check = ({ story, text, consents }: Candidate, row: Row) => {
    const found = findInText(row, {
      kind: story.kind === 'reported' ? 'reported' : 'told',
      consents: consents.every(({ event }) => event.ok)
        ? consents.flatMap(({ event }) => (event.ok ? [event.value] : []))
        : [],
      names,
      wordLists,
    }).filter(holdsUp)
    checked.set(text.id, { of: stampOf({ story, text, consents }), language: text.language, found })
  }

  return async (candidates) => {
    const unread = candidates.filter((each) => checked.get(each.text.id)?.of !== stampOf(each))
    const byText = new Map(unread.map((each) => [each.text.id, each]))
    for (const row of await wordsOf(payload, [...byText.keys()])) {
      const candidate = byText.get(String(row.id))
      if (candidate) check(candidate, row)
    }
    const doubtful = candidates.map(({ text }) => text).filter(({ id }) => (checked.get(id)?.found.length ?? 0) > 0)
    const overrides = groupBy(
      await overridesOf(payload, doubtful),
      ({ text, wordsHash }) => `${idOf(text)} ${wordsHash}`,
    )
    const held = new Map<string, readonly string[]>()
    for (const { id, hash, language } of doubtful) {
      const why = whyHeldUp(language, checked.get(id)?.found ?? [], overrides.get(`${id} ${hash}`) ?? [])
      if (why.length > 0) held.set(id, again(said, id, why))
    }
    return held
  }
}

/** The sentences that were said before, when they are the same: rows that were worked out from them stay. */
function again(said: Map<string, readonly string[]>, id: string, why: readonly string[]): readonly string[] {
  const before = said.get(id)
  if (before?.length === why.length && before.every((each, at) => each === why[at])) return before
  said.set(id, why)
  return why
}

const stampOf = ({ story, text, consents }: Candidate) =>
  [text.hash, story.kind, ...consents.map(({ id, updatedAt }) => `${id} ${updatedAt}`)].join('\n')

async function wordsOf(payload: Payload, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < ids.length; from += inOneGo) {
    const { docs } = await payload.db.queryDrafts({
      collection: slugs.texts,
      where: { parent: { in: ids.slice(from, from + inOneGo) } },
      limit: inOneGo,
      pagination: false,
    })
    rows.push(...(docs as Row[]))
  }
  return rows
}

async function overridesOf(payload: Payload, texts: readonly TextFacts[]): Promise<OverrideRow[]> {
  const rows: OverrideRow[] = []
  for (let from = 0; from < texts.length; from += inOneGo) {
    const { docs } = await payload.db.find<OverrideRow>({
      collection: slugs.checkOverrides,
      where: { text: { in: texts.slice(from, from + inOneGo).map(({ id }) => id) } },
      limit: 0,
      pagination: false,
    })
    rows.push(...docs)
  }
  return rows
}
