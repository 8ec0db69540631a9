import type { Question } from '../../contract/index.ts'
import { change, type Change } from './change.ts'

/** The ends between which an answer must be; what is not said has no end. */
function limitsOf(question: Question): {
  least: Record<string, number | string>
  most: Record<string, number | string>
} {
  const least: Record<string, number | string> = {}
  const most: Record<string, number | string> = {}
  if ('min' in question && question.min !== undefined) least['min'] = question.min
  if ('max' in question && question.max !== undefined) most['max'] = question.max
  if (question.type === 'date' && question.earliest !== undefined) least['earliest'] = question.earliest
  if (question.type === 'date' && question.latest !== undefined) most['latest'] = question.latest
  if (question.type === 'text' && question.maxLength !== undefined) most['maxLength'] = question.maxLength
  if (question.type === 'decimal' && question.places !== undefined) most['places'] = question.places
  if (question.type === 'rank' && question.top !== undefined) most['top'] = question.top
  return { least, most }
}

/** Whether a question allows more answers than before, or refuses some that were right. */
export function compareLimits(then: Question, now: Question, about: string): readonly Change[] {
  if (then.type !== now.type) return []
  const [old, limits] = [limitsOf(then), limitsOf(now)]
  const moves = [
    ...movesOf(old.least, limits.least, (before, after) => after > before),
    ...movesOf(old.most, limits.most, (before, after) => after < before),
  ]
  const { name } = now
  if (moves.includes('narrowed')) return [change('limits-narrowed', about, { name })]
  return moves.includes('widened') ? [change('limits-widened', about, { name })] : []
}

type End = number | string

/** `today` and a day can't be compared, so a change between them counts as narrower. */
function movesOf(
  then: Readonly<Record<string, End>>,
  now: Readonly<Record<string, End>>,
  isNarrower: (before: End, after: End) => boolean,
): readonly ('narrowed' | 'widened')[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((key) => {
    const [before, after] = [then[key], now[key]]
    if (before === after) return []
    if (before === undefined) return ['narrowed']
    if (after === undefined) return ['widened']
    const isUnclear = before === 'today' || after === 'today'
    return [isUnclear || isNarrower(before, after) ? 'narrowed' : 'widened']
  })
}
