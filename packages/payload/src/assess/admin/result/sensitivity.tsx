'use client'

import type { AssessmentResult } from '@use-it-cities/assessment'
import { labelIn } from '@use-it-cities/assessment/locales'
import { rangeInWords } from '../shared/percent.ts'

interface SensitivityProps {
  readonly result: AssessmentResult
  /** The title of an item or a part. */
  readonly titleOf: (id: string) => string
}

/** How much hangs on the weights, which are ours: would another weight have changed the answer? */
export function Sensitivity({ result, titleOf }: SensitivityProps) {
  const { sensitivity } = result
  const { labelChanges, largest } = sensitivity
  return (
    <section className="use-it-assess-part" aria-labelledby="use-it-sensitivity">
      <h2 id="use-it-sensitivity">If a weight were different</h2>
      <p>
        Twice or half the weight on any one thing moves the score to somewhere within {rangeInWords(sensitivity)}.{' '}
        {labelChanges.length === 0
          ? 'The result in words would stay the same.'
          : 'The result in words would change in these cases:'}
      </p>
      {labelChanges.length > 0 && (
        <ul className="use-it-because">
          {labelChanges.map(({ of, id, factor, label }) => (
            <li key={`${of} ${id} ${factor}`}>
              “{labelIn(label)}”, with {factor === 2 ? 'twice' : 'half'} the weight on {titleOf(id)}
            </li>
          ))}
        </ul>
      )}
      {largest.length > 0 && (
        <details>
          <summary>The weights that matter most</summary>
          <ul className="use-it-because">
            {largest.map(({ of, id, factor, score }) => (
              <li key={`${of} ${id} ${factor}`}>
                {factor === 2 ? 'Twice' : 'Half'} the weight on {titleOf(id)}: {rangeInWords(score)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="use-it-quiet">Weights, and what must be there, are the judgement of whoever wrote the checklist.</p>
    </section>
  )
}
