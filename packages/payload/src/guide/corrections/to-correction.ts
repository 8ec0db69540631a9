import type { AnyFact, FactDate } from '@use-it-cities/qualification-equivalency'
import type { Correction } from '@use-it-cities/qualification-equivalency/corrections'
import type { LocalDate } from '@use-it-cities/core'
import { dayOf } from '../../fields/day.ts'
import { shapeOf } from './shape-of.ts'
import { valueIn } from './value-in.ts'

type Row = Readonly<Record<string, unknown>>

/** A stored row as a correction of its fact. `null` when it says nothing that such a fact could say. */
export function toCorrection(row: Row, fact: AnyFact): Correction | null {
  const read = row.says === 'value' ? valueIn(row, shapeOf(fact)) : { value: null }
  if ('wrong' in read) return null
  return {
    id: String(row.id),
    fact: fact.id,
    value: read.value,
    source: String(row.source),
    sourceTitle: String(row.sourceTitle),
    asOf: String(row.asOf) as FactDate,
    by: String(row.by),
    recordedOn: dayOf(row.recordedOn) as LocalDate,
    reviewBy: dayOf(row.reviewBy) as LocalDate,
  }
}
