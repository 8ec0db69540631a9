import { isLanguage, languages } from '@use-it-cities/core'
import type { Definition } from '@use-it-cities/questionnaire-schema'
import type { SubmissionRow } from './row.ts'

/** How and where an interview was held: Urdu, read aloud, with an interpreter, Soho. */
export function howOf({ mode, language, interpreter, place }: SubmissionRow, definition: Definition | null): string {
  const by = { self: 'filled in by the resident', 'read-aloud': 'read aloud', paper: 'on paper' }[mode]
  const named = isLanguage(language) ? languages[language].english : language
  return [
    named,
    by,
    ...(interpreter ? ['with an interpreter'] : []),
    ...(place === null ? [] : [placeIn(definition, place)]),
  ].join(', ')
}

/** What the list of places calls it; the code where nobody knows the list any more. */
function placeIn(definition: Definition | null, code: string): string {
  const lists = (definition?.sections ?? [])
    .flatMap(({ questions }) => questions)
    .flatMap((question) => (question.type === 'place' ? (definition?.choices[question.choices] ?? []) : []))
  return lists.find((choice) => choice.code === code)?.label ?? code
}
