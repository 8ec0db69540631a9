'use client'

import type { AssessmentResult } from '@use-it-cities/assessment'
import { labelIn } from '@use-it-cities/assessment/locales'
import { atLeast, rangeInWords } from '../shared/percent.ts'

type Head = Pick<AssessmentResult, 'score' | 'coverage' | 'evidenced' | 'label'>

/** The result in one line and three figures: the score is a range, with how much of it is known beside it. */
export function Headline({ result }: { result: Head }) {
  return (
    <>
      <p className="use-it-assess-label" data-label={result.label}>
        {labelIn(result.label)}
      </p>
      <dl className="use-it-figures">
        <div>
          <dt>Score, from lowest to highest possible</dt>
          <dd>{rangeInWords(result.score)}</dd>
        </div>
        <div>
          <dt>Answered</dt>
          <dd>{atLeast(result.coverage)} %</dd>
        </div>
        <div>
          <dt>Answered with evidence that holds</dt>
          <dd>{atLeast(result.evidenced)} %</dd>
        </div>
      </dl>
      {result.score.low !== result.score.high && (
        <p className="use-it-quiet">
          It is a range because part is not known yet, or because the assessors do not agree. It narrows as that is
          settled.
        </p>
      )}
    </>
  )
}
