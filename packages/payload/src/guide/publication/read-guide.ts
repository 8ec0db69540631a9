import type { LocalDate } from '@use-it-cities/core'
import type { LocalHelp } from '@use-it-cities/qualification-equivalency'
import type { Correction } from '@use-it-cities/qualification-equivalency/corrections'
import type { Payload } from 'payload'
import { dayOf } from '../../fields/day.ts'
import { idOf } from '../../ids.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { toCorrection } from '../corrections/to-correction.ts'
import { wholeGuide } from '../facts/guide-facts.ts'
import { toLocalHelp } from '../help/to-local-help.ts'

export interface HelpRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly organisation?: unknown
  readonly professions: readonly string[]
  readonly [field: string]: unknown
}

interface CorrectionRow {
  readonly id: string
  readonly fact: string
  readonly says: string
  readonly [field: string]: unknown
}

/** Every entry of local help, and the names of the organisations that offer them. */
export async function readHelp(payload: Payload): Promise<{ rows: HelpRow[]; names: ReadonlyMap<string, string> }> {
  const all = { where: {}, limit: 0, pagination: false }
  const [help, organisations] = await Promise.all([
    payload.db.find<HelpRow>({ collection: slugs.localHelp, ...all, sort: 'createdAt' }),
    payload.db.find<{ id: string; name: string }>({ collection: slugs.organisations, ...all }),
  ])
  return { rows: help.docs, names: new Map(organisations.docs.map(({ id, name }) => [id, name])) }
}

/** What people may see of it on a day: somebody has checked it, and the day to look again has not passed. */
export function publicHelp(
  payload: Payload,
  { rows, names }: Awaited<ReturnType<typeof readHelp>>,
  on: LocalDate,
): { help: LocalHelp[]; unreadable: ReadonlyMap<string, string> } {
  const { city } = settingsOf(payload)
  const help: LocalHelp[] = []
  const unreadable = new Map<string, string>()
  for (const row of rows.filter((each) => isShownOn(each, on))) {
    const read = toLocalHelp(row, names.get(idOf(row.organisation) ?? ''), on, city)
    if ('help' in read) help.push(read.help)
    else unreadable.set(row.id, read.problem)
  }
  return { help, unreadable }
}

function isShownOn(row: HelpRow, on: LocalDate): boolean {
  const [checkedOn, reviewBy] = [dayOf(row.checkedOn), dayOf(row.reviewBy)]
  return typeof checkedOn === 'string' && typeof reviewBy === 'string' && checkedOn <= on && on <= reviewBy
}

/** The newest row about each fact, newest first; also those that end a correction. */
export async function newestCorrections(payload: Payload): Promise<CorrectionRow[]> {
  const { docs } = await payload.db.find<CorrectionRow>({
    collection: slugs.guideCorrections,
    where: {},
    sort: '-createdAt',
    limit: 0,
    pagination: false,
  })
  const newest = new Map<string, CorrectionRow>()
  for (const row of docs) {
    const known = newest.get(row.fact)
    if (!known || newness(known) < newness(row)) newest.set(row.fact, row)
  }
  return [...newest.values()]
}

/** Two rows of one moment are told apart by their ids, the same way on both databases. */
const newness = ({ createdAt, id }: CorrectionRow): string => `${new Date(String(createdAt)).toISOString()} ${id}`

/** The corrections that stand. What names a fact the guide no longer has is left out. */
export async function standingCorrections(payload: Payload): Promise<Correction[]> {
  const { facts } = await wholeGuide()
  return (await newestCorrections(payload)).flatMap((row) => {
    const placed = facts.get(row.fact)
    const correction = placed && row.says !== 'withdrawn' ? toCorrection(row, placed.fact) : null
    return correction ? [correction] : []
  })
}
