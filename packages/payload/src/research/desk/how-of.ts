import { isLanguage, languages } from '@use-it-cities/core'
import type { SubmissionRow } from './row.ts'

/** How and where an interview was held: Urdu, read aloud, with an interpreter. */
export function howOf({ mode, language, interpreter, place }: SubmissionRow): string {
  const by = { self: 'filled in by the resident', 'read-aloud': 'read aloud', paper: 'on paper' }[mode]
  const named = isLanguage(language) ? languages[language].english : language
  return [named, by, ...(interpreter ? ['with an interpreter'] : []), ...(place === null ? [] : [place])].join(', ')
}
