import type { Because, LocalDate } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import type { FactKind } from '../model/about.ts'
import type { Fact } from '../model/fact.ts'
import type { FactDate } from '../model/fact-date.ts'
import { showing, type QuestionKey } from '../model/showing.ts'
import { textOf } from './text-of.ts'

interface AnyShown {
  readonly fact: string
  readonly kind: FactKind
  /** The exam, step or topic it belongs to. */
  readonly of?: string | undefined
  /** Who alone it is for. */
  readonly only?: 'refugee' | 'resit' | undefined
  readonly source: string
  readonly checkAt: string
  readonly asOf: FactDate | null
}

/** A fact as it may be printed: its text, or the question to ask in its place. */
export type ShownFact =
  | (AnyShown & {
      readonly show: 'fresh' | 'confirmed-old'
      readonly confidence: 'confirmed'
      readonly text: string
      readonly note?: string | undefined
    })
  | (AnyShown & {
      readonly show: 'check-with'
      readonly confidence: 'unconfirmed'
      readonly question: Because<QuestionKey>
    })

/** A fact as plain data for a page, a sheet or a program. */
export function shownFact(fact: AnyFact, on: LocalDate): ShownFact {
  const shown = showing(fact as Fact<unknown>, on)
  const { of, only, kind } = fact.about
  const about = { kind, ...(of === undefined ? {} : { of }), ...(only === undefined ? {} : { only }) }
  const from = { fact: shown.fact, ...about, source: shown.source, checkAt: shown.checkAt, asOf: shown.asOf }
  if (shown.show === 'check-with')
    return { ...from, show: shown.show, confidence: shown.confidence, question: shown.question }
  const note = shown.note === undefined ? {} : { note: shown.note }
  return { ...from, show: shown.show, confidence: shown.confidence, text: textOf(shown.value), ...note }
}
