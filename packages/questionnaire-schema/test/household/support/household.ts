import { parseLocalDate, type LocalDate } from '@use-it-cities/core'
import { householdQuestionnaire } from '../../../src/household.ts'
import { compileQuestionnaire, type Answers, type CompiledQuestionnaire } from '../../../src/index.ts'

/** The questionnaire as it is asked. */
export const household: CompiledQuestionnaire = (() => {
  const compiled = compileQuestionnaire(householdQuestionnaire.definition)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return compiled.value
})()

/** Answers with some changed; null takes one away. */
export const changed = (answers: Answers, changes: { readonly [name: string]: Answers[string] | null }): Answers =>
  Object.fromEntries(
    Object.entries({ ...answers, ...changes }).flatMap(([name, answer]) => (answer === null ? [] : [[name, answer]])),
  )

/** The day of a case. */
export function dayOf(text: string): LocalDate {
  const day = parseLocalDate(text)
  if (!day.ok) throw new Error(`Expected a day, for example 2026-11-21, got ${text}.`)
  return day.value
}
