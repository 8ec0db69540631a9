import type { LocalDate } from '@use-it-cities/core'
import type { Payload } from 'payload'
import { inWords } from '../../admin/shared/in-words.ts'
import { dayOf } from '../../fields/day.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import { labelOf } from '../facts/shown-facts.ts'
import { helpKinds, type HelpKind } from '../help/help-kinds.ts'
import type { HelpRow } from '../publication/read-guide.ts'
import type { HelpItem } from './views.ts'

interface Rows {
  readonly rows: readonly HelpRow[]
  readonly names: ReadonlyMap<string, string>
  readonly unreadable: ReadonlyMap<string, string>
}

interface Asked {
  readonly on: LocalDate
  readonly soon: LocalDate
  readonly profession: string | null
}

const states = ['unreadable', 'overdue', 'never-checked', 'due-soon', 'fine'] as const

/** Local help, what people cannot see first, and among that what is for most professions. */
export function helpItems(
  payload: Payload,
  { rows, names, unreadable }: Rows,
  { on, soon, profession }: Asked,
): HelpItem[] {
  return rows
    .filter(({ professions }) => profession === null || professions.includes('all') || professions.includes(profession))
    .map((row) => ({ row, item: itemOf(row) }))
    .sort((a, b) => states.indexOf(a.item.state) - states.indexOf(b.item.state) || reach(b.row) - reach(a.row))
    .map(({ item }) => item)

  function itemOf(row: HelpRow): HelpItem {
    return {
      id: row.id,
      name: row.name,
      kind: helpKinds[row.kind as HelpKind] ?? row.kind,
      organisation: names.get(idOf(row.organisation) ?? '') ?? null,
      for: forWhom(row.professions),
      ...stateOf(row),
      source: String(row.source),
      note: typeof row.note === 'string' && row.note !== '' ? row.note : null,
      href: `${payload.config.routes.admin}/collections/${slugs.localHelp}/${row.id}`,
    }
  }

  function stateOf(row: HelpRow): Pick<HelpItem, 'state' | 'says'> {
    const [checkedOn, reviewBy] = [dayOf(row.checkedOn), dayOf(row.reviewBy)] as (LocalDate | null)[]
    if (!checkedOn || !reviewBy)
      return { state: 'never-checked', says: 'Nobody has checked it yet. People do not see it.' }
    const problem = unreadable.get(row.id)
    if (problem !== undefined) return { state: 'unreadable', says: `People do not see it: ${problem}` }
    const checked = `Checked on ${inWords(checkedOn)}.`
    if (reviewBy < on)
      return {
        state: 'overdue',
        says: `${checked} It was to be reviewed by ${inWords(reviewBy)}. People do not see it.`,
      }
    return {
      state: reviewBy <= soon ? 'due-soon' : 'fine',
      says: `${checked} People see it until ${inWords(reviewBy)}.`,
    }
  }
}

const reach = ({ professions }: HelpRow): number => (professions.includes('all') ? 1000 : professions.length)

function forWhom(professions: readonly string[]): string {
  if (professions.includes('all')) return 'For all professions'
  const [first, ...more] = professions.map((id) => labelOf(id) ?? id)
  if (more.length > 2) return `For ${professions.length} professions`
  return `For ${[first, ...more].join(', ')}`
}
