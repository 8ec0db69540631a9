'use client'

import type { HistoryView } from '../desk/views.ts'

/** What reports said, apart from what is counted: others counted it, and most of it counts something else. */
export function History({ history }: { history: HistoryView }) {
  return (
    <details className="use-it-panel">
      <summary>What reports said before: {history.figures.length} figures</summary>
      <p>
        These were counted by others, each in its own way. They are not added to the figures above and not set beside
        them: identified, engaged and on the pathway are three things.
      </p>
      <ul className="use-it-because">
        {history.figures.map(({ id, value, asOf, says, counts, source, href, note }) => (
          <li key={id}>
            <b>{value}</b> ({asOf}). {says} <span className="use-it-quiet">It counts: {counts}</span> {source}.{' '}
            {href && (
              <a href={href} target="_blank" rel="noreferrer">
                Read it there
              </a>
            )}{' '}
            {note && <em>{note}</em>}
          </li>
        ))}
      </ul>
      <h3>Targets that reports name</h3>
      <ul className="use-it-because">
        {history.targets.map(({ id, says, reached }) => (
          <li key={id}>
            {says}. Beside figures that count the same: {reached.join('; ')}.
          </li>
        ))}
      </ul>
    </details>
  )
}
