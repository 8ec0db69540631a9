import type { Definition, Expression, Question } from '@use-it-cities/questionnaire-schema'
import type { Say } from '../words/say.ts'
import type { WordKey } from '../words/words.ts'

/** What saying a condition needs: the numbers on the form, the words of choices, and the frame's words. */
export interface ConditionContext {
  readonly definition: Definition
  readonly say: Say
  /** The number as printed; null for what is not on paper. */
  readonly placeOf: (name: string) => string | null
  readonly questionNamed: (name: string) => Question | undefined
  readonly labelOf: (list: string, code: string) => string
}

/** "Answer only if …": the conditions in words. One that cannot be said simply is left to the researcher. */
export function onlyIf(conditions: readonly Expression[], context: ConditionContext): string | null {
  if (conditions.length === 0) return null
  const said = conditions.map((condition) => conditionWords(condition, context))
  const known = said.filter((words) => words !== null)
  if (known.length < said.length) return context.say('onlyIfOther')
  return context.say('onlyIf', { condition: joined(known, 'and', context.say) })
}

function conditionWords(expression: Expression, context: ConditionContext): string | null {
  if (expression === null || typeof expression !== 'object') return null
  if ('and' in expression) return joinAll(expression.and, 'and', context)
  if ('or' in expression) return joinAll(expression.or, 'or', context)
  if ('not' in expression) return negated(expression.not, context)
  if ('answer' in expression) return isOneOf(expression.answer, [true], false, context)
  if ('answered' in expression) return place('isAnswered', expression.answered, {}, context)
  if ('has' in expression) return ticked(expression.has, 'isTicked', context)
  if ('eq' in expression) return compared(expression.eq, 'isExactly', context)
  if ('ne' in expression) return compared(expression.ne, 'isNotExactly', context)
  if ('gt' in expression) return compared(expression.gt, 'isOver', context)
  if ('ge' in expression) return compared(expression.ge, 'isAtLeast', context)
  if ('lt' in expression) return compared(expression.lt, 'isUnder', context)
  if ('le' in expression) return compared(expression.le, 'isAtMost', context)
  if ('in' in expression) {
    const name = answerName(expression.in[0])
    return name === null ? null : isOneOf(name, expression.in[1], false, context)
  }
  return null
}

/** "Not" is taken inside, so that people never read "it is not so that". */
function negated(expression: Expression, context: ConditionContext): string | null {
  if (expression === null || typeof expression !== 'object') return null
  if ('and' in expression)
    return joinAll(
      expression.and.map((part) => ({ not: part })),
      'or',
      context,
    )
  if ('or' in expression)
    return joinAll(
      expression.or.map((part) => ({ not: part })),
      'and',
      context,
    )
  if ('not' in expression) return conditionWords(expression.not, context)
  if ('eq' in expression) return conditionWords({ ne: expression.eq }, context)
  if ('ne' in expression) return conditionWords({ eq: expression.ne }, context)
  if ('gt' in expression) return conditionWords({ le: expression.gt }, context)
  if ('ge' in expression) return conditionWords({ lt: expression.ge }, context)
  if ('lt' in expression) return conditionWords({ ge: expression.lt }, context)
  if ('le' in expression) return conditionWords({ gt: expression.le }, context)
  if ('has' in expression) return ticked(expression.has, 'isNotTicked', context)
  if ('answered' in expression) return place('isNotAnswered', expression.answered, {}, context)
  if ('answer' in expression) return isOneOf(expression.answer, [false], false, context)
  if ('in' in expression) {
    const name = answerName(expression.in[0])
    return name === null ? null : isOneOf(name, expression.in[1], true, context)
  }
  return null
}

function compared([left, right]: readonly [Expression, Expression], key: WordKey, context: ConditionContext) {
  const name = answerName(left)
  if (name === null || right === null || typeof right === 'object') return null
  const type = context.questionNamed(name)?.type
  if (type === 'integer' || type === 'decimal') return place(key, name, { value: String(right) }, context)
  if (key !== 'isExactly' && key !== 'isNotExactly') return null
  return isOneOf(name, [right], key === 'isNotExactly', context)
}

function isOneOf(
  name: string,
  codes: readonly (string | number | boolean)[],
  isNot: boolean,
  context: ConditionContext,
): string | null {
  const labels = codes.map((code) => labelOf(name, code, context))
  const known = labels.filter((label) => label !== null)
  if (known.length < labels.length || known.length === 0) return null
  const list = joined(known, 'orLabels', context.say)
  return place(isNot ? 'answerIsNot' : 'answerIs', name, { labels: list }, context)
}

function ticked([name, code]: readonly [string, string], key: WordKey, context: ConditionContext): string | null {
  const label = labelOf(name, code, context)
  return label === null ? null : place(key, name, { labels: label }, context)
}

function labelOf(name: string, code: string | number | boolean, context: ConditionContext): string | null {
  const question = context.questionNamed(name)
  const quoted = (label: string) => context.say('quoted', { label })
  if (typeof code === 'boolean') return question?.type === 'consent' ? quoted(context.say(code ? 'yes' : 'no')) : null
  return question && 'choices' in question ? quoted(context.labelOf(question.choices, String(code))) : null
}

function place(key: WordKey, name: string, params: Record<string, string>, { say, placeOf }: ConditionContext) {
  const n = placeOf(name)
  return n === null ? null : say(key, { ...params, n })
}

function joinAll(expressions: readonly Expression[], key: 'and' | 'or', context: ConditionContext): string | null {
  const said = expressions.map((part) => conditionWords(part, context))
  const known = said.filter((words) => words !== null)
  return known.length < said.length || known.length === 0 ? null : joined(known, key, context.say)
}

const joined = (words: readonly string[], key: WordKey, say: Say): string => words.reduce((a, b) => say(key, { a, b }))

const answerName = (expression: Expression): string | null =>
  expression !== null && typeof expression === 'object' && 'answer' in expression ? expression.answer : null
