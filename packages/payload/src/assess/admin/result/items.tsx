'use client'

import type { AssessmentResult, Catalogue, Item, ItemResult } from '@use-it-cities/assessment'
import { reasonIn, wordsFor } from '@use-it-cities/assessment/locales'
import { useState } from 'react'
import { LawAndSources } from '../shared/law-and-sources.tsx'

interface ItemsProps {
  readonly result: AssessmentResult
  readonly catalogue: Catalogue
  readonly items: ReadonlyMap<string, Item>
}

/** Every item with why it stands as it does and what to do next; at first only those with something to do. */
export function Items({ result, catalogue, items }: ItemsProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? result.items : result.items.filter(({ nextStep }) => nextStep !== null)
  return (
    <section className="use-it-assess-part" aria-labelledby="use-it-items">
      <h2 id="use-it-items">What to do next, thing by thing</h2>
      <label className="use-it-tick">
        <input type="checkbox" checked={showsAll} onChange={({ target }) => setShowsAll(target.checked)} />
        Show those with nothing left to do as well
      </label>
      <p role="status" className="use-it-quiet">
        {shown.length} of {result.items.length}
      </p>
      {catalogue.groups.map(({ id, title }) => {
        const inGroup = shown.filter(({ group }) => group === id)
        if (inGroup.length === 0) return null
        return (
          <details key={id} className="use-it-assess-group">
            <summary>
              {title} <span className="use-it-quiet">({inGroup.length})</span>
            </summary>
            <ul className="use-it-cards">
              {inGroup.map((each) => (
                <ItemCard key={each.id} result={each} item={items.get(each.id)} catalogue={catalogue} on={result.on} />
              ))}
            </ul>
          </details>
        )
      })}
      {result.leftOut.length > 0 && (
        <p className="use-it-quiet">
          Answered, but not part of this assessment: {result.leftOut.map((id) => items.get(id)?.title ?? id).join('; ')}
        </p>
      )}
    </section>
  )
}

interface ItemCardProps {
  readonly result: ItemResult
  readonly item: Item | undefined
  readonly catalogue: Catalogue
  readonly on: AssessmentResult['on']
}

function ItemCard({ result, item, catalogue, on }: ItemCardProps) {
  const { id, outcome, because, nextStep, evidenceNeeded } = result
  const hasMore = item !== undefined && item.lawRefs.length + item.sources.length > 0
  return (
    <li className="use-it-card" data-outcome={outcome}>
      <h3>
        {item?.title ?? id}{' '}
        <span className="use-it-state" data-outcome={outcome}>
          {wordsFor({ key: `answer.${outcome}` })}
        </span>
      </h3>
      <p>{reasonIn(because)}</p>
      {nextStep && (
        <p>
          <b>{reasonIn(nextStep)}</b>
        </p>
      )}
      {evidenceNeeded.length > 0 && <p className="use-it-quiet">What would show it: {evidenceNeeded.join('; ')}</p>}
      {hasMore && (
        <details>
          <summary>Law and sources</summary>
          <LawAndSources item={item} catalogue={catalogue} on={on} />
        </details>
      )}
    </li>
  )
}
