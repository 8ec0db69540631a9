import { fail, ok, type Result } from '@use-it-cities/core'
import type { Expression } from '../../contract/index.ts'
import { longestText } from './grammar.ts'
import { Reader, Unreadable } from './reader.ts'
import type { ExpressionTextProblem } from './problem.ts'
import { tokensOf } from './tokens.ts'

/**
 * Reads the text form of an expression. On a mistake it says where (`at`, counted from 0), what came and what was
 * expected. Nothing is ever run: the result is data.
 */
export function textToExpression(text: string): Result<Expression, ExpressionTextProblem> {
  if (text.length > longestText)
    return fail({ code: 'too-long', at: longestText, received: `${text.length}`, expected: `${longestText}` })
  const tokens = tokensOf(text)
  if (!tokens.ok) return tokens
  try {
    return ok(new Reader(tokens.value).all())
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.problem)
    throw error
  }
}
