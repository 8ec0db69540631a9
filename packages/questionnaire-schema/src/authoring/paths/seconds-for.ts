import type { Definition, Question } from '../../contract/index.ts'
import { choicesFor } from '../walk.ts'
import minutes from './minutes.json' with { type: 'json' }

/** Our estimate of how long a question takes, read out by a researcher. The figures are in `minutes.json`. */
export function secondsFor(definition: Definition, question: Question): number {
  const rows = question.type === 'likert' ? question.rows.length * minutes.secondsPerLikertRow : 0
  const choices = question.type === 'likert' ? 0 : choicesFor(definition, question).length
  return minutes.secondsByType[question.type] + rows + choices * minutes.secondsPerChoiceReadOut
}
