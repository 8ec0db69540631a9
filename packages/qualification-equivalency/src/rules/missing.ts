import type { LocalDate } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import { showing } from '../model/showing.ts'
import { shownFact, type ShownFact } from './shown-fact.ts'

/** What would settle a question: an answer of the person, or a fact that is not fresh. */
export type Missing = { readonly answer: string } | { readonly fact: ShownFact }

/** These facts as missing, each once. */
export const missingFacts = (facts: readonly AnyFact[], on: LocalDate): readonly Missing[] =>
  [...new Set(facts)].map((fact) => ({ fact: shownFact(fact, on) }))

/** The facts that settle nothing on a day. */
export const notFresh = (facts: readonly AnyFact[], on: LocalDate): readonly AnyFact[] =>
  facts.filter((fact) => showing(fact, on).show !== 'fresh')
