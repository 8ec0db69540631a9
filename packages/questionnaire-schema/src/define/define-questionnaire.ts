import type { Definition } from '../contract/index.ts'

/**
 * Returns the definition as it is, with every name and code kept in its type, so that `AnswersOf<typeof it>` knows
 * them. Checks nothing: `compileQuestionnaire` and the linter do.
 */
export const defineQuestionnaire = <const Of extends Definition>(definition: Of): Of => definition
