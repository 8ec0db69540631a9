import type { Profession } from '../../model/profession.ts'
import type { EnglishReading, Readings } from '../readings.ts'

/** What `englishOutcome` needs: the facts about English of one profession, and how their sentences read. */
export interface EnglishRules {
  readonly profession: string
  readonly english: Profession['english']
  readonly reading: EnglishReading
}

/** The rules about English of a profession. */
export const englishRulesOf = (profession: Profession, readings: Readings): EnglishRules => ({
  profession: profession.id,
  english: profession.english,
  reading: readings.english[profession.regulator ?? ''] ?? {},
})
