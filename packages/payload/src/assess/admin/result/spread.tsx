'use client'

import type { AssessmentResult, ItemResult } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import { atLeast, rangeInWords } from '../shared/percent.ts'

interface SpreadProps {
  readonly result: AssessmentResult
  readonly titleOf: (id: string) => string
  readonly nameOf: (assessor: string) => string
}

/** So many are shown at once. */
const shown = 6

/** Where assessors do not agree, the widest first: that they differ is a finding, and no mean hides it. */
export function Spread({ result, titleOf, nameOf }: SpreadProps) {
  if (result.assessors.length < 2) return null
  const differ = result.items
    .flatMap(({ id, spread }) => (spread ? [{ id, ...spread }] : []))
    .sort((one, other) => other.high - other.low - (one.high - one.low))
  const isGap = ({ said }: Differing) => said.some(({ answer }) => answer === 'not-assessed' || answer === 'unknown')
  const [gaps, apart] = [differ.filter(isGap), differ.filter((each) => !isGap(each))]
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
      {apart.length === 0 && <p>They agree wherever all of them have looked.</p>}
      {apart.length > 0 && (
        <>
          <p>Sit down together and compare the evidence.</p>
          <Cards items={apart.slice(0, shown)} titleOf={titleOf} nameOf={nameOf} />
          {apart.length > shown && (
            <details>
              <summary>The others they do not agree about: {apart.length - shown}</summary>
              <Cards items={apart.slice(shown)} titleOf={titleOf} nameOf={nameOf} />
            </details>
          )}
        </>
      )}
      {gaps.length > 0 && (
        <details>
          <summary>Somebody has not looked yet: {gaps.length}</summary>
          <Cards items={gaps} titleOf={titleOf} nameOf={nameOf} />
        </details>
      )}
    </section>
  )
}

type Differing = NonNullable<ItemResult['spread']> & { readonly id: string }

interface CardsProps extends Pick<SpreadProps, 'titleOf' | 'nameOf'> {
  readonly items: readonly Differing[]
}

function Cards({ items, titleOf, nameOf }: CardsProps) {
  return (
    <ul className="use-it-cards">
      {items.map(({ id, levels, said }) => (
        <li key={id} className="use-it-card" data-wide={levels !== undefined && levels >= 3}>
          <h3>{titleOf(id)}</h3>
          {levels !== undefined && (
            <p>{levels === 1 ? 'They are 1 level apart.' : `They are ${levels} levels apart.`}</p>
          )}
          <ul className="use-it-because">
            {said.map(({ assessor, answer, level }) => (
              <li key={assessor}>
                <bdi>{nameOf(assessor)}</bdi>:{' '}
                {level === undefined ? wordsFor({ key: `answer.${answer}` }) : `level ${level} of 4`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
