import type { LocalDate } from '@use-it-cities/core'
import type { Mark } from '../model/values.ts'

export const parts = ['listening', 'reading', 'writing', 'speaking'] as const
export type Part = (typeof parts)[number]
export type Marks = Readonly<Record<Part, Mark>>

export const englishTests = ['ielts', 'oet'] as const
export type EnglishTest = (typeof englishTests)[number]

/** Ways to show English without a test. */
export const englishWays = ['taught-in-english', 'practised-in-english', 'qualified-in-listed-country'] as const
export type EnglishWay = (typeof englishWays)[number]

/** One sitting of a test, as its certificate says. `overall` is the mark printed there, when the test has one. */
export interface Sitting {
  readonly test: EnglishTest
  readonly marks: Marks
  readonly overall?: number | undefined
  readonly on: LocalDate
}

/** What somebody can show about their English: a sitting of a test, or another way. */
export type EnglishEvidence = Sitting | { readonly way: EnglishWay }
