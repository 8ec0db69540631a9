'use client'

import type { AssessmentResult, ItemResult } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import { atLeast, rangeInWords } from '../shared/percent.ts'

interface SpreadProps {
  readonly result: AssessmentResult
  readonly titleOf: (id: string) => string
  readonly nameOf: (assessor: string) => string
}

/** Where assessors do not agree, the widest first: that they differ is a finding, and no mean hides it. */
export function Spread({ result, titleOf, nameOf }: SpreadProps) {
  if (result.assessors.length < 2) return null
  const differ = result.items
    .flatMap(({ id, spread }) => (spread ? [{ id, ...spread }] : []))
    .sort((one, other) => other.high - other.low - (one.high - one.low))
  return (
    <section className="use-it-assess-part" aria-labelledby="use-it-spread">
      <h2 id="use-it-spread">Where the assessors differ</h2>
      <ul className="use-it-plain">
        {result.assessors.map(({ id, score, coverage }) => (
          <li key={id}>
            <b>
              <bdi>{nameOf(id)}</bdi>
            </b>{' '}
            {rangeInWords(score)}, answered {atLeast(coverage)} %
          </li>
        ))}
      </ul>
      {differ.length === 0 && <p>They agree wherever both have looked.</p>}
      {differ.length > 0 && (
        <ul className="use-it-cards use-it-assess-spread">
          {differ.map(({ id, levels, said }) => (
            <li key={id} className="use-it-card" data-wide={levels !== undefined && levels >= 3}>
              <h3>{titleOf(id)}</h3>
              <p>{apart(levels)}</p>
              <ul className="use-it-because">
                {said.map((each) => (
                  <li key={each.assessor}>
                    <bdi>{nameOf(each.assessor)}</bdi>: {inWords(each)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {differ.length > 0 && <p className="use-it-quiet">Sit down together and compare the evidence.</p>}
    </section>
  )
}

type Said = NonNullable<ItemResult['spread']>['said'][number]

const apart = (levels: number | undefined) => {
  if (levels === undefined) return 'They do not agree.'
  return levels === 1 ? 'They are 1 level apart.' : `They are ${levels} levels apart.`
}

const inWords = ({ answer, level }: Said) =>
  level === undefined ? wordsFor({ key: `answer.${answer}` }) : `level ${level} of 4`
