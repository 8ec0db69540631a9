import type { LocalDate } from '@use-it-cities/core'
import type { Answer, AnswerState, AssessmentFile } from '../../src/index.ts'

/** `met`, `partly until 2026-01-31` (with evidence that expires), `not-applicable because …`, or a level, as a number. */
export type ShortAnswer = number | string

export interface ShortFile {
  readonly profile?: string
  readonly kind?: string
  readonly version?: string
  readonly catalogue?: string
  /** By assessor, by item. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, ShortAnswer>>>>
}

export function aFile({ answers, kind, ...rest }: ShortFile, on: string): AssessmentFile {
  return {
    catalogue: 'test',
    version: '2',
    ...rest,
    on: on as LocalDate,
    body: { name: 'Example Council', ...(kind !== undefined && { kind }) },
    assessors: Object.entries(answers).map(([id, given]) => ({
      id,
      answers: Object.fromEntries(Object.entries(given).map(([item, short]) => [item, anAnswer(short)])),
    })),
  }
}

export function anAnswer(short: ShortAnswer): Answer {
  const evidence = (expiresOn?: string) => [
    { title: 'a paper', collectedOn: '2025-01-01' as const, ...(expiresOn && { expiresOn: expiresOn as LocalDate }) },
  ]
  if (typeof short === 'number')
    return { answer: short === 4 ? 'met' : short === 0 ? 'not-met' : 'partly', level: short, evidence: evidence() }
  const [, state = short, , how, words] = /^(\S+)( (until|because|level|bare) ?(.*))?$/.exec(short) ?? []
  const answer = state as AnswerState
  if (how === 'because') return { answer, evidence: [], justification: words }
  if (how === 'level') return { answer, evidence: evidence(), level: Number(words) }
  return { answer, evidence: how === 'bare' ? [] : evidence(how === 'until' ? words : undefined) }
}
