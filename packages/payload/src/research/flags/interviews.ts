import type { Definition } from '@use-it-cities/questionnaire-schema'
import type { Interview, Scale } from '@use-it-cities/voucher-rules/flags'
import type { SubmissionRow } from '../desk/row.ts'

type Likert = Extract<Definition['sections'][number]['questions'][number], { type: 'likert' }>

const gridsOf = (definition: Definition | null): Likert[] =>
  (definition?.sections ?? []).flatMap(({ questions }) => questions).filter((question) => question.type === 'likert')

/**
 * A stored submission as the flags look at it: each row of a grid is an answer of its own, and what was not answered is
 * empty. What was never asked is not there: conditions are no silence.
 */
export function asInterview(row: SubmissionRow, definition: Definition | null): Interview {
  const grids = gridsOf(definition)
  const names = new Set(grids.map(({ name }) => name))
  const flat = Object.entries(row.answers).flatMap(([name, answer]): [string, unknown][] =>
    names.has(name) && typeof answer === 'object' && answer !== null
      ? Object.entries(answer).map(([item, code]) => [`${name}.${item}`, code])
      : [[name, answer]],
  )
  const empty = Object.entries(row.missing).flatMap(([name, reason]): [string, unknown][] =>
    reason === 'not-asked' ? [] : [[name, null]],
  )
  return {
    submission: row.submission,
    researcher: row.researcher,
    mode: row.mode,
    startedAt: row.startedAt ?? undefined,
    finishedAt: row.finishedAt ?? undefined,
    enteredAt: row.receivedAt,
    answers: Object.fromEntries([...flat, ...empty]),
    scales: grids.map(scaleOf),
  }
}

const scaleOf = ({ name, rows }: Likert): Scale => ({
  id: name,
  items: rows.map((row) => ({ question: `${name}.${row.name}`, reversed: row.reverse === true })),
})
