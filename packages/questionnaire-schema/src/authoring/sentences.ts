import type { DefinitionProblemCode } from '../index.ts'
import type { ExpressionTextProblem } from './expression/problem.ts'
import type { LintCode, LintFinding } from './lint/finding.ts'
import type { Change } from './versions/change.ts'
import sentences from './sentences.en.json' with { type: 'json' }

const lintSentences: Readonly<Record<LintCode, string>> = {
  ...(sentences.definition satisfies Record<DefinitionProblemCode, string>),
  ...sentences.lint,
}

/** What an author reads about a finding, in English: what was expected, what came, what to do. */
export const lintSentence = ({ code, params }: LintFinding): string => filled(lintSentences[code], params)

/** What somebody reads who typed a condition. Characters are counted from 1 here. */
export const expressionSentence = ({ code, at, received, expected }: ExpressionTextProblem): string =>
  filled(sentences.expression[code], { position: at + 1, received, expected })

/** What changed between two versions, in English. */
export const changeSentence = ({ code, params }: Change): string => filled(sentences.change[code], params)

const filled = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (braces, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : braces,
  )
