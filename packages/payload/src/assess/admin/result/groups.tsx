'use client'

import type { AssessmentResult, Catalogue } from '@use-it-cities/assessment'
import { radarOf } from '@use-it-cities/assessment/report'
import { atLeast, rangeInWords } from '../shared/percent.ts'

/** Scores by group: the drawing, and the same in a table for whoever cannot see it or wants the figures. */
export function Groups({ result, catalogue }: { result: AssessmentResult; catalogue: Catalogue }) {
  const { svg } = radarOf(result, catalogue, { id: 'use-it-radar' })
  const titles = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  return (
    <section className="use-it-assess-part" aria-labelledby="use-it-groups">
      <h2 id="use-it-groups">Part by part</h2>
      <div className="use-it-assess-radar">
        {svg !== '' && (
          // Made by our own package from numbers and escaped words.
          <div dangerouslySetInnerHTML={{ __html: svg }} />
        )}
        <div className="use-it-wide" role="region" aria-label="Scores part by part" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Part</th>
                <th scope="col">Score</th>
                <th scope="col">Answered</th>
              </tr>
            </thead>
            <tbody>
              {result.groups.map(({ id, score, coverage }, which) => (
                <tr key={id}>
                  <th scope="row">
                    {which + 1}. {titles.get(id) ?? id}
                  </th>
                  <td>{rangeInWords(score)}</td>
                  <td>{atLeast(coverage)} %</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
