import type { LocalDate } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { readSection } from '../../src/questionnaire/form/read-answers.ts'
import { ready } from './a-questionnaire.ts'

interface Entered {
  readonly question: string
  readonly form: Readonly<Record<string, string | readonly string[]>>
}

const questionnaire = ready()

runCases(readCases<Entered, unknown>(new URL('entered.yaml', import.meta.url)), ({ question, form }, on) => {
  const fields = new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  )
  return readSection(questionnaire, 'all', {}, fields, { on: on as LocalDate })[question] ?? null
})
