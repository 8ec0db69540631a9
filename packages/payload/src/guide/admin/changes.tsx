'use client'

import type { ChangeItem } from '../board/views.ts'
import { withoutProtocol } from './without-protocol.ts'

const when: Readonly<Record<ChangeItem['due'], string>> = {
  here: 'It should have changed by now',
  soon: 'It changes within two months',
  'to-check': 'To check',
  later: 'Later',
}

/** What is going to change: what should have changed by now first. */
export function Changes({ items, mayCorrect }: { items: readonly ChangeItem[]; mayCorrect: boolean }) {
  if (items.length === 0) return null
  return (
    <section className="use-it-panel" aria-labelledby="use-it-changes">
      <h2 id="use-it-changes">What changes</h2>
      {mayCorrect && (
        <p className="use-it-quiet">When something has changed, record a correction of each fact it is about.</p>
      )}
      <ul className="use-it-plain">
        {items.map(({ fact, due, says, checkAt }) => (
          <li key={fact} data-due={due}>
            <b>{when[due]}.</b> {says}{' '}
            <a href={checkAt} target="_blank" rel="noreferrer">
              <span className="use-it-address">{withoutProtocol(checkAt)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
