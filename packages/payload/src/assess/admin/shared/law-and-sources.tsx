'use client'

import { lawStateOn, type Catalogue, type Item } from '@use-it-cities/assessment'
import { reasonIn } from '@use-it-cities/assessment/locales'
import type { LocalDate } from '@use-it-cities/core'
import { inWords } from '../../../admin/shared/in-words.ts'

interface LawAndSourcesProps {
  readonly item: Item
  readonly catalogue: Catalogue
  readonly on: LocalDate
}

/** The law behind an item as it stands on the day, and where the item comes from. */
export function LawAndSources({ item, catalogue, on }: LawAndSourcesProps) {
  const laws = catalogue.laws.filter(({ id }) => item.lawRefs.includes(id))
  const sources = item.sources.flatMap((id) => {
    const source = catalogue.sources[id]
    return source ? [{ id, ...source }] : []
  })
  return (
    <>
      {laws.length > 0 && (
        <div className="use-it-assess-law">
          <p className="use-it-assess-sub">The law on {inWords(on)}</p>
          <ul className="use-it-plain">
            {laws.map((law) => {
              const { state, because } = lawStateOn(law, on, catalogue.asOf)
              return (
                <li key={law.id} data-state={state}>
                  <b>{law.topic}</b>
                  <br />
                  {law.fact} <em>{reasonIn(because)}</em>
                </li>
              )
            })}
          </ul>
          <p className="use-it-quiet">Not legal advice. Ask your legal team before you act on it.</p>
        </div>
      )}
      {sources.length > 0 && (
        <div>
          <p className="use-it-assess-sub">Where this comes from</p>
          <ul className="use-it-plain">
            {sources.map(({ id, title, url, contentDate, retrieved }) => (
              <li key={id}>
                {url === null ? (
                  title
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                )}{' '}
                <span className="use-it-quiet">
                  ({contentDate}; we read it on {inWords(retrieved)})
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
