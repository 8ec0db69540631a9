import type { LocalDate } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import { isFreshOn } from '../model/is-fresh-on.ts'
import { shownFact, type ShownFact } from './shown-fact.ts'

/** Facts that were confirmed and are too old, undated or not yet in effect on a day: what to read again first. */
export const staleOn = (facts: readonly AnyFact[], on: LocalDate): readonly ShownFact[] =>
  facts
    .filter(({ confidence, asOf }) => confidence === 'confirmed' && !isFreshOn(asOf, on))
    .map((fact) => shownFact(fact, on))
