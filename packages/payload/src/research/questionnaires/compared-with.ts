import type { Definition } from '@use-it-cities/questionnaire-schema'
import { compareVersions, type VersionComparison } from '@use-it-cities/questionnaire-schema/authoring'

/**
 * How a version differs from those that were published before it, given newest first; `null` when it is the first. It is
 * held against the newest. What only older ones used counts as retired there, whether or not somebody wrote that down: a
 * name that comes back must not pass for a new one, because answers to the old question are still there.
 */
export function comparedWith(before: readonly Definition[], after: Definition): VersionComparison | null {
  const [newest, ...older] = before
  return newest === undefined ? null : compareVersions(older.reduce(withRetired, newest), after)
}

function withRetired(newest: Definition, older: Definition): Definition {
  const { questions = [], choices = {} } = newest.retired ?? {}
  const lists = Object.keys(newest.choices).map((list) => {
    const gone = without([...codesOf(older, list), ...retiredOf(older, list)], codesOf(newest, list))
    return [list, [...retiredOf(newest, list), ...gone]] as const
  })
  const gone = without([...namesOf(older), ...(older.retired?.questions ?? [])], namesOf(newest))
  return {
    ...newest,
    retired: { questions: [...questions, ...gone], choices: { ...choices, ...Object.fromEntries(lists) } },
  }
}

const without = (all: readonly string[], used: readonly string[]) => all.filter((each) => !used.includes(each))

const namesOf = ({ sections }: Definition): readonly string[] =>
  sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.type === 'repeat' ? [question.name, ...question.questions.map(({ name }) => name)] : [question.name],
    )

// A list may be called `constructor`, which every object has already.
const codesOf = ({ choices }: Definition, list: string): readonly string[] =>
  Object.hasOwn(choices, list) ? (choices[list] ?? []).map(({ code }) => code) : []

const retiredOf = ({ retired: { choices = {} } = {} }: Definition, list: string): readonly string[] =>
  Object.hasOwn(choices, list) ? (choices[list] ?? []) : []
