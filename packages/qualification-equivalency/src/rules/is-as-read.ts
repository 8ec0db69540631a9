import type { LocalDate } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import { showing } from '../model/showing.ts'

/**
 * Whether a program may go by what was read from the sentence of a fact: it is fresh, and still the sentence that was
 * read. A corrected one says something else, which only a person can read.
 */
export const isAsRead = (fact: AnyFact, on: LocalDate): boolean => showing(fact, on).show === 'fresh' && !fact.corrected
