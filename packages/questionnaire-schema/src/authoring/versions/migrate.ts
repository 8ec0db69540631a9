import type { Answer, Answers, QuestionPath } from '../../contract/index.ts'
import { isDeclined } from '../../index.ts'
import type { Migration, MigrationStep } from './migration.ts'

/** Something that did not come along, kept so that nobody loses it. */
export interface DroppedAnswer {
  readonly question: QuestionPath
  readonly answer: Answer
  /** `taken`: the new name already had an answer, which was kept. */
  readonly because: 'dropped' | 'taken'
}

export interface Migrated {
  readonly answers: Answers
  readonly dropped: readonly DroppedAnswer[]
}

/**
 * Answers to one version as answers to the next. Nothing is changed in place, and nothing is thrown away: what does not
 * come along is listed with where it was. Names that a migration does not speak of stay as they are.
 */
export function migrate(answers: Answers, migration: Migration): Migrated {
  return migration.steps.reduce<Migrated>(
    (before, step) => {
      const { answers: after, dropped } = migrateStep(before.answers, step, '')
      return { answers: after, dropped: [...before.dropped, ...dropped] }
    },
    { answers, dropped: [] },
  )
}

function migrateStep(answers: Answers, step: MigrationStep, within: string): Migrated {
  const after: Record<string, Answer> = Object.create(null) as Record<string, Answer>
  const dropped: DroppedAnswer[] = []
  for (const [name, answer] of Object.entries(answers)) {
    const path = `${within}${name}`
    if (step.do === 'drop' && step.question === name) {
      dropped.push({ question: path, answer, because: 'dropped' })
    } else if (step.do === 'rename-question' && step.from === name) {
      if (Object.hasOwn(answers, step.to)) dropped.push({ question: path, answer, because: 'taken' })
      else after[step.to] = answer
    } else if (isEntries(answer)) {
      after[name] = answer.map((entry, at) => {
        const migrated = migrateStep(entry, step, `${path}[${at}].`)
        dropped.push(...migrated.dropped)
        return migrated.answers
      })
    } else {
      after[name] = withCodes(name, answer, step)
    }
  }
  return { answers: { ...after }, dropped }
}

const isEntries = (answer: Answer): answer is readonly Answers[] =>
  Array.isArray(answer) && answer.length > 0 && answer.every((entry) => typeof entry === 'object' && entry !== null)

/** The answer with new codes, where the step speaks of this question. A code chosen twice is chosen once. */
function withCodes(name: string, answer: Answer, step: MigrationStep): Answer {
  if (step.do === 'drop' || step.do === 'rename-question' || !step.questions.includes(name) || isDeclined(answer))
    return answer
  const old = step.do === 'rename-choice' ? [step.from] : step.from
  const renamed = (code: string) => (old.includes(code) ? step.to : code)
  if (typeof answer === 'string') return renamed(answer)
  if (isCodes(answer)) return [...new Set(answer.map(renamed))]
  if (typeof answer !== 'object' || Array.isArray(answer)) return answer
  return Object.fromEntries(
    Object.entries(answer).map(([row, code]) => [row, typeof code === 'string' ? renamed(code) : code]),
  ) as Answer
}

const isCodes = (answer: Answer): answer is readonly string[] =>
  Array.isArray(answer) && answer.every((code) => typeof code === 'string')
