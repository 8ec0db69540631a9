import { fail, ok, type Result } from '@use-it-cities/core'
import type { Answer, AssessmentFile, Assessor } from './model/assessment-file.ts'
import type { Catalogue, Migration } from './model/catalogue.ts'

export interface MigrateError {
  readonly code: 'other-catalogue' | 'no-migration'
  readonly params: { readonly expected: string; readonly received: string }
}

/** What became of one answer that did not simply stay. */
export interface MigrationNote {
  readonly code: 'moved' | 'gone' | 'asks-again' | 'merged'
  readonly assessor: string
  readonly item: string
  /** The ids that took it over. */
  readonly to: readonly string[]
}

export interface Migrated {
  readonly file: AssessmentFile
  readonly notes: readonly MigrationNote[]
}

/**
 * Answers for an older version as answers for this one, step by step along the catalogue's migrations. Nothing is answered for
 * anybody: an item whose meaning changed, or that takes over unlike answers, is `not-assessed` again. Evidence and words are kept.
 */
export function migrateAnswers(file: AssessmentFile, catalogue: Catalogue): Result<Migrated, MigrateError> {
  if (file.catalogue !== catalogue.id)
    return fail({ code: 'other-catalogue', params: { expected: catalogue.id, received: file.catalogue } })
  const notes: MigrationNote[] = []
  let moved = file
  const been = new Set<string>()
  while (moved.version !== catalogue.version) {
    const { version } = moved
    const migration = catalogue.migrations?.find(({ from }) => from === version)
    if (!migration || been.has(version))
      return fail({ code: 'no-migration', params: { expected: catalogue.version, received: version } })
    been.add(version)
    const assessors = moved.assessors.map((assessor) => step(assessor, migration, notes))
    moved = { ...moved, version: migration.to, assessors }
  }
  return ok({ file: moved, notes })
}

function step(assessor: Assessor, { moved, asksAgain, from }: Migration, notes: MigrationNote[]): Assessor {
  const again = new Set(asksAgain)
  const answers = new Map<string, Answer>()
  for (const [item, answer] of Object.entries(assessor.answers)) {
    const note = (code: MigrationNote['code'], to: readonly string[]) =>
      notes.push({ code, assessor: assessor.id, item, to })
    const targets = Object.hasOwn(moved, item) ? (moved[item] ?? []) : [item]
    if (targets.length === 0) note('gone', [])
    else if (targets.length > 1 || targets[0] !== item) note('moved', targets)
    for (const target of targets) {
      const there = answers.get(target)
      const isSame = !there || (there.answer === answer.answer && there.level === answer.level)
      const isAsked = again.has(target) || !isSame
      if (there) note('merged', [target])
      if (isAsked) note('asks-again', [target])
      const now = (each: Answer) => (isAsked ? askedAgain(each, from) : each)
      answers.set(target, there ? together(now(there), now(answer)) : now(answer))
    }
  }
  return { ...assessor, answers: Object.fromEntries(answers) }
}

const sentences = (...words: readonly (string | undefined)[]) => words.filter(Boolean).join('. ') || undefined

/** Two answers that say the same, with what was written beside each. */
const together = (one: Answer, other: Answer): Answer => ({
  ...other,
  evidence: [...one.evidence, ...other.evidence],
  note: sentences(one.note, other.note),
  justification: sentences(one.justification, other.justification),
})

/** Says in the note what was said before. */
function askedAgain({ answer, level, evidence, note, justification }: Answer, version: string): Answer {
  const said =
    answer === 'not-assessed' ? undefined : `${version}: ${answer}${level === undefined ? '' : ` (${level})`}`
  return { answer: 'not-assessed', evidence, note: sentences(said, note, justification) }
}
