import { isLocalDate, languageCodes, type Language, type LocalDate } from '@use-it-cities/core'
import type { Answers } from '@use-it-cities/questionnaire-schema'
import { z } from 'zod'
import type { Progress } from '../questionnaire/interview.ts'
import { openText, sealText } from './sealed-text.ts'

/** A page that was left open for longer begins anew: a shared computer should not carry answers for days. */
const longestHours = 24

const carriedSchema = z.strictObject({
  at: z.string(),
  isReturning: z.boolean(),
  madeAt: z.number(),
  interview: z.strictObject({
    id: z.uuid(),
    questionnaire: z.strictObject({ id: z.string(), version: z.number() }),
    language: z.enum(languageCodes as [Language, ...Language[]]),
    mode: z.enum(['self', 'read-aloud']),
    researcher: z.string().nullable(),
    interpreter: z.boolean(),
    on: z.custom<LocalDate>(isLocalDate),
    startedAt: z.string(),
    answers: z.custom<Answers>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  }),
})

/** `version.locked`: the version stands outside, because the lock is tied to the questionnaire and its version. */
export function carry(key: Uint8Array, progress: Progress, now: number): string {
  const { id, version } = progress.interview.questionnaire
  return `${version}.${sealText(key, purposeOf(id, version), JSON.stringify({ ...progress, madeAt: now }))}`
}

/** What a page carried; null when it was changed, is of another questionnaire, or is too old. */
export function carriedProgress(key: Uint8Array, questionnaire: string, carried: string, now: number): Progress | null {
  const [, written, sealed] = /^(\d{1,6})\.([\w-]+)$/.exec(carried) ?? []
  if (written === undefined || sealed === undefined) return null
  const text = openText(key, purposeOf(questionnaire, Number(written)), sealed)
  const parsed = carriedSchema.safeParse(text === null ? null : JSON.parse(text))
  if (!parsed.success) return null
  const { madeAt, ...progress } = parsed.data
  return now - madeAt > longestHours * 3_600_000 ? null : progress
}

const purposeOf = (id: string, version: number) => `use-it interview 1 ${id} ${version}`
