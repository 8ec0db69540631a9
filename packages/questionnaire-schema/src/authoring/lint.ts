import type { Definition, Questionnaire } from '../contract/index.ts'
import { compileQuestionnaire } from '../index.ts'
import { codes } from './lint/codes.ts'
import { conduct } from './lint/conduct.ts'
import { contextFor, finding, type LintRule } from './lint/context.ts'
import type { LintFinding } from './lint/finding.ts'
import { placeholders } from './lint/placeholders.ts'
import { plainWords } from './lint/plain-words.ts'
import { reach } from './lint/reach.ts'
import { translations } from './lint/translations.ts'

/** Looked at only when the structure holds: each needs names and lists to be there. */
const rules: readonly LintRule[] = [codes, reach, placeholders, translations, plainWords, conduct]

const order = { error: 0, warning: 1, advice: 2 } as const

/**
 * Everything about a questionnaire that is wrong, probably wrong, or hard for people, the errors first. What makes it
 * impossible to run (unknown or forward references, cycles, names twice, retired codes used again…) comes from
 * `compileQuestionnaire` and comes alone: the other rules could not tell what was meant.
 */
export function lint(questionnaire: Questionnaire<Definition>): readonly LintFinding[] {
  const compiled = compileQuestionnaire(questionnaire.definition)
  if (!compiled.ok)
    return compiled.error.problems.map(({ path, code, params = {} }) => finding('error', code, path, params))
  const context = contextFor(questionnaire)
  const found = rules.flatMap((rule) => rule(context))
  return [...found].sort((one, other) => order[one.severity] - order[other.severity])
}
