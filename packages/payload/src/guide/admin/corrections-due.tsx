'use client'

import type { CorrectionItem } from '../board/views.ts'

/** Corrections that stand: those whose source is to be read again first. */
export function CorrectionsDue({ items }: { items: readonly CorrectionItem[] }) {
  if (items.length === 0) return null
  const due = items.filter(({ state }) => state !== 'fine')
  const fine = items.filter(({ state }) => state === 'fine')
  return (
    <section className="use-it-panel" aria-labelledby="use-it-corrections">
      <h2 id="use-it-corrections">Our corrections</h2>
      {due.length === 0 && <p>None has to be read again within two months.</p>}
      <Cards items={due} />
      {fine.length > 0 && (
        <details>
          <summary>In order: {fine.length}</summary>
          <Cards items={fine} />
        </details>
      )}
    </section>
  )
}

function Cards({ items }: { items: readonly CorrectionItem[] }) {
  return (
    <ul className="use-it-cards">
      {items.map(({ id, fact, profession, question, by, state, says, source, href }) => (
        <li key={id} className="use-it-card" data-due={state}>
          <h3>{question}</h3>
          <p className="use-it-quiet">{[profession ?? 'For all professions', by, fact].filter(Boolean).join(' · ')}</p>
          <p>{says}</p>
          <div className="use-it-row">
            {source && (
              <a href={source} target="_blank" rel="noreferrer">
                Read the page
              </a>
            )}
            {state !== 'unknown-fact' && <a href={href}>Record what it says now</a>}
          </div>
        </li>
      ))}
    </ul>
  )
}
