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
      answers.set(target, isAsked ? askedAgain(from, there, answer) : there ? merged(there, answer) : answer)
    }
  }
  return { ...assessor, answers: Object.fromEntries(answers) }
}

const sentences = (words: readonly (string | undefined)[]) => words.filter((each) => each?.trim()).join('. ')

/** Two answers that say the same, with what was written beside each. */
function merged(one: Answer, other: Answer): Answer {
  const note = sentences([one.note, other.note])
  const justification = sentences([one.justification, other.justification])
  return {
    ...other,
    evidence: [...one.evidence, ...other.evidence],
    ...(note && { note }),
    ...(justification && { justification }),
  }
}

/** Says in the note what was said before, by one answer or by two that do not agree. */
function askedAgain(version: string, ...given: readonly (Answer | undefined)[]): Answer {
  const all = given.filter((each) => each !== undefined)
  const said = all.flatMap(({ answer, level, note, justification }) => [
    // Asked again already: what was said stands in its note.
    answer === 'not-assessed' ? undefined : `${version}: ${answer}${level === undefined ? '' : ` (${level})`}`,
    note,
    justification,
  ])
  const note = sentences(said)
  return { answer: 'not-assessed', evidence: all.flatMap(({ evidence }) => evidence), ...(note && { note }) }
}
