import type { Because, LocalDate } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import type { FactKind } from '../model/about.ts'
import type { Corrected } from '../model/corrected.ts'
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
  /** Set where a city corrected the fact: say so, with who stands for it. */
  readonly corrected?: Corrected | undefined
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
  const shown = showing(fact, on)
  const { kind, of, only } = fact.about
  const { fact: id, source, checkAt, asOf, corrected } = shown
  // Written out twice, without spreading: this runs for each fact of each person.
  return shown.show === 'check-with'
    ? {
        fact: id,
        kind,
        of,
        only,
        source,
        checkAt,
        asOf,
        corrected,
        show: shown.show,
        confidence: 'unconfirmed',
        question: shown.question,
      }
    : {
        fact: id,
        kind,
        of,
        only,
        source,
        checkAt,
        asOf,
        corrected,
        show: shown.show,
        confidence: 'confirmed',
        text: textOf(shown.value),
        note: shown.note,
      }
}
