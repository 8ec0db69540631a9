import type { Item } from '@use-it-cities/assessment'
import type { SheetAnswer } from '../../views.ts'

/** One thing that can be chosen for an item: an answer, or a level of its ladder. */
export interface Choice {
  readonly key: string
  readonly label: string
  /** The words of a ladder's level. */
  readonly says?: string | undefined
  readonly gives: Pick<SheetAnswer, 'answer' | 'level'>
}

const otherwise: readonly Choice[] = [
  { key: 'not-applicable', label: 'It does not apply here', gives: { answer: 'not-applicable' } },
  { key: 'unknown', label: 'I looked and could not tell', gives: { answer: 'unknown' } },
]

const plain: readonly Choice[] = [
  { key: 'met', label: 'Yes, it is there', gives: { answer: 'met' } },
  { key: 'partly', label: 'Part of it', gives: { answer: 'partly' } },
  { key: 'not-met', label: 'No', gives: { answer: 'not-met' } },
]

const levels = [0, 1, 2, 3, 4] as const

/** The ends of a ladder are met and not met; what lies between is part of it. */
const answerAt = (level: number): SheetAnswer['answer'] => (level === 4 ? 'met' : level === 0 ? 'not-met' : 'partly')

/** What can be answered, in the order of the form. */
export function choicesOf({ ladder }: Pick<Item, 'ladder'>): readonly Choice[] {
  if (!ladder) return [...plain, ...otherwise]
  const rungs = levels.map((level) => ({
    key: String(level),
    label: `Level ${level}`,
    says: ladder[level],
    gives: { answer: answerAt(level), level },
  }))
  return [...rungs, ...otherwise]
}

/** Which choice an answer is; `null` when none is made yet. */
export function chosen(given: SheetAnswer | undefined): string | null {
  if (!given || given.answer === 'not-assessed') return null
  return given.level === undefined || given.answer === 'not-applicable' || given.answer === 'unknown'
    ? given.answer
    : String(given.level)
}

/** Whether somebody has dealt with an item. */
export const isAnswered = (given: SheetAnswer | undefined): boolean =>
  given !== undefined && given.answer !== 'not-assessed'
