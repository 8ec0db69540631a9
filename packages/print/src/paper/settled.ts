import type { Definition, Expression } from '@use-it-cities/questionnaire-schema'
import { holds } from './possible.ts'
import { nextAfter, waysOf, type Stop } from './walk.ts'

/**
 * Whether everybody who follows the "Go to" instructions and comes to `at` meets this condition: then nothing more needs
 * to be printed there. It holds when the condition depends on one earlier question with a single answer, every
 * answer that does not meet it leads past `at`, and nobody comes here without having met that question.
 */
export function isSettled(definition: Definition, stops: readonly Stop[], at: number, condition: Expression): boolean {
  const names = [...namesIn(condition)]
  const source = stops.findIndex(({ question }) => names.length === 1 && question.name === names[0])
  const stop = stops[source]
  if (!stop || source >= at) return false
  const ways = waysOf(definition, stop.question)
  const leadsPast = ways.every((way) => {
    const answers = new Map([[stop.question.name, way.answer]])
    return holds(condition, { answers }) === 'yes' || isPast(nextAfter(stops, source, way), at)
  })
  // Whoever was led past the earlier question must have been led past this one too.
  return ways.length > 0 && leadsPast && stop.conditions.every((each) => isSettled(definition, stops, at, each))
}

const isPast = (next: ReturnType<typeof nextAfter>, at: number): boolean =>
  next === 'end' || next === 'stop' || next.to > at

/** The questions that a condition looks at. */
function namesIn(expression: unknown): Set<string> {
  if (Array.isArray(expression)) return new Set(expression.flatMap((part) => [...namesIn(part)]))
  if (expression === null || typeof expression !== 'object') return new Set()
  const [[operation, operand] = ['', null]] = Object.entries(expression)
  if (operation === 'today' || operation === 'choice') return new Set()
  if (['answer', 'answered', 'count'].includes(operation)) return new Set([String(operand)])
  const [first, ...rest] = Array.isArray(operand) ? (operand as unknown[]) : [operand]
  if (['has', 'isMissing', 'sum', 'countWhere'].includes(operation)) return new Set([String(first)])
  return new Set([...namesIn(first), ...namesIn(rest)])
}
