'use client'

import type { BodyOverTime, Comparison, StepOverTime } from '@use-it-cities/assessment'
import { labelIn, wordsFor } from '@use-it-cities/assessment/locales'
import { isLocalDate } from '@use-it-cities/core'
import { useConfig } from '@payloadcms/ui'
import { inWords } from '../../../admin/shared/in-words.ts'
import { useAnswer } from '../../../admin/shared/use-answer.ts'
import type { CompareView } from '../../views.ts'
import { atLeast, rangeInWords } from '../shared/percent.ts'
import { Refused } from './refused.tsx'

/** Results side by side; or why these cannot be compared. */
export function CompareResult({ assessments }: { assessments: readonly string[] }) {
  const { routes } = useConfig().config
  const path = `${routes.api}/assess/compare?assessments=${assessments.join(',')}`
  const { answer, problem } = useAnswer<CompareView>(path, null)
  if (problem) return <p role="alert">{problem}</p>
  if (!answer) return <p role="status">Looking…</p>
  if (!answer.ok) return <Refused sentences={answer.sentences} />
  const titleOf = (id: string) => answer.titles[id] ?? id
  return (
    <>
      {answer.comparison.bodies.map((body) => (
        <OverTime key={body.body} body={body} titleOf={titleOf} />
      ))}
      <Places places={answer.comparison.places} />
    </>
  )
}

const day = (on: string) => (isLocalDate(on) ? inWords(on) : on)

const moves: Readonly<Record<StepOverTime['moved'], string>> = {
  up: 'The score went up: the two ranges do not meet.',
  down: 'The score went down: the two ranges do not meet.',
  same: 'The score is the same.',
  'cannot-tell': 'The ranges overlap, so nobody can say whether it went up or down.',
}

function OverTime({ body, titleOf }: { body: BodyOverTime; titleOf: (id: string) => string }) {
  return (
    <section>
      <h3>
        <bdi>{body.body}</bdi>
      </h3>
      <div className="use-it-wide" role="region" aria-label={`Results of ${body.body}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col">Score</th>
              <th scope="col">Answered</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {body.points.map(({ on, score, coverage, label }, at) => (
              <tr key={`${on} ${at}`}>
                <th scope="row">{day(on)}</th>
                <td>{rangeInWords(score)}</td>
                <td>{atLeast(coverage)} %</td>
                <td>{labelIn(label)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {body.steps.map(({ from, to, moved, items, entered, left }) => (
        <div key={`${from} ${to}`}>
          <p>
            <b>
              {day(from)} to {day(to)}.
            </b>{' '}
            {moves[moved]}{' '}
            {entered.length + left.length > 0 && 'Part of it may come from the law: other things are asked now.'}
          </p>
          <ul className="use-it-because">
            {items.map((each) => (
              <li key={each.id}>
                {titleOf(each.id)}: {wordsFor({ key: `answer.${each.from}` })}, then{' '}
                {wordsFor({ key: `answer.${each.to}` })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Places({ places }: { places: Comparison['places'] }) {
  if (!places) return null
  return (
    <section>
      <h3>Between them</h3>
      <ul className="use-it-because">
        {places.map(({ body, on, score, best, worst, steady }) => (
          <li key={body}>
            <bdi>{body}</bdi> ({day(on)}), {rangeInWords(score)}:{' '}
            {best === worst ? `place ${best}` : `somewhere from place ${best} to ${worst}`}
            {!steady && '. With other weights the place could be another'}.
          </li>
        ))}
      </ul>
    </section>
  )
}
