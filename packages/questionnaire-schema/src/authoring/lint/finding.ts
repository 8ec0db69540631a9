import type { Because } from '@use-it-cities/core'
import type { DefinitionProblemCode } from '../../index.ts'
import type sentences from '../sentences.en.json'

/** `error`: it can't be published; `warning`: it is probably wrong; `advice`: it could be easier for people. */
export type Severity = 'error' | 'warning' | 'advice'

export type LintCode = DefinitionProblemCode | keyof typeof sentences.lint

/** One thing the linter saw. The sentence is in `sentences.en.json`; `lintSentence` fills it in. */
export interface LintFinding {
  readonly severity: Severity
  readonly code: LintCode
  /** Place in the JSON of the questionnaire: `definition.sections[0].questions[2].when`, `translations[0]`. */
  readonly path: string
  readonly params: NonNullable<Because['params']>
}
