import type { LocalDate } from '@use-it-cities/core'
import { readCases } from '@use-it-cities/tooling/case-tables'
import { guideFor, type Guide, type Missing } from '../../src/index.ts'
import { readEvidenceList, readPerson } from '../../src/answers.ts'
import { guideIndex, loadProfession, readings } from '../../src/data.ts'

export interface Said extends Readonly<Record<string, unknown>> {
  readonly profession: string
  readonly english?: readonly string[]
}

export const people = readCases<Said, Readonly<Record<string, unknown>>>(
  new URL('../people/people.yaml', import.meta.url),
)

export const professionIds = guideIndex.professions.map(({ id }) => id)

/** The guide for what somebody said, or what is wrong with it: the field, the code and what came. */
export async function guideOf(said: Said, on: LocalDate): Promise<Guide | readonly string[]> {
  const { profession: id, english = [], ...answers } = said
  const profession = await loadProfession(id)
  if (!profession.ok) throw new Error(`Expected the id of a profession in the table, but got ${id}.`)
  const person = readPerson(answers, professionIds, on, readings)
  const evidence = readEvidenceList(english, on)
  if (!person.ok || !evidence.ok) {
    const problems = [...(person.ok ? [] : person.error.problems), ...(evidence.ok ? [] : evidence.error.problems)]
    return problems.map(({ field, code, received }) => `${field} ${code} ${received}`)
  }
  return guideFor({ profession: profession.value, index: guideIndex, readings }, person.value, evidence.value, on)
}

const keys = (reasons: readonly { readonly key: string }[]) => reasons.map(({ key }) => key)
const named = (missing: readonly Missing[]) => missing.map((each) => ('fact' in each ? each.fact.fact : each.answer))

/** What a guide says, in the words of the table. */
export const told = (guide: Guide): Readonly<Record<string, unknown>> => ({
  routes: guide.routes.map(({ id }) => id),
  steps: guide.routes[0]?.steps.map(({ id }) => id),
  otherRoutes: Object.fromEntries(guide.otherRoutes.map(({ id, because }) => [id, because[0]?.key])),
  outcome: guide.routes[0]?.outcome,
  because1: keys(guide.routes[0]?.because ?? []),
  english: guide.english.outcome,
  because: keys(guide.english.because),
  missing: named(guide.english.missing),
  recency: guide.recency.outcome,
  recencyBecause: keys(guide.recency.because),
  days: guide.recency.updatingDays,
  atLeast: guide.cost.atLeastMinor,
  withoutHelp: guide.cost.withoutHelpMinor,
  toCheck: guide.cost.toCheck.length,
  regulator: guide.regulator,
  help: guide.refugeeHelp.map(({ fact }) => fact),
  warnings: keys(guide.warnings),
  notes: keys(guide.because),
})
