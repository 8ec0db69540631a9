import type { LocalDate } from '@use-it-cities/core'
import type { GuideIndex } from '../model/guide-index.ts'
import { showing } from '../model/showing.ts'
import { shownFact, type ShownFact } from './shown-fact.ts'

export interface Change {
  /** The first day it may happen; `null` where nobody knows, or where the date may not be shown. */
  readonly from: LocalDate | null
  readonly due: 'coming' | 'here' | 'to-check'
  readonly fact: ShownFact
}

/** What changes when, soonest first; what cannot be dated comes last. */
export const watchList = ({ watchList: changes }: Pick<GuideIndex, 'watchList'>, on: LocalDate): readonly Change[] =>
  changes
    .map((fact): Change => {
      const shown = showing(fact, on)
      const from = shown.show === 'check-with' ? null : firstDay(shown.value.when)
      return { from, due: from === null ? 'to-check' : from <= on ? 'here' : 'coming', fact: shownFact(fact, on) }
    })
    .sort((a, b) => ((a.from ?? '~') < (b.from ?? '~') ? -1 : (a.from ?? '~') > (b.from ?? '~') ? 1 : 0))

const firstDay = (when: string): LocalDate | null =>
  /^\d{4}(-\d{2}){0,2}$/.test(when) ? (`${when}-01-01`.slice(0, '2026-11-21'.length) as LocalDate) : null
