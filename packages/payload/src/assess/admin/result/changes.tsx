'use client'

import type { Change, ChangeSet } from '@use-it-cities/assessment'
import { labelIn } from '@use-it-cities/assessment/locales'

const kinds: Readonly<Record<Change['kind'], string>> = {
  gate: 'must be there',
  'find-out': 'find out: it may be done already',
  do: 'to do',
}

/** The fewest steps that would lift the result: the shortest way up, and where it leads. */
export function Changes({ changes, titleOf }: { changes: readonly ChangeSet[]; titleOf: (id: string) => string }) {
  if (changes.length === 0) return null
  return (
    <section className="use-it-assess-part" aria-labelledby="use-it-changes">
      <h2 id="use-it-changes">The shortest way up</h2>
      {changes.map(({ reaches, steps, method, items, scoreLow }, which) => (
        <details key={reaches} open={which === 0}>
          <summary>
            To reach “{labelIn(reaches)}”: {steps === 1 ? '1 step' : `${steps} steps`}
          </summary>
          <ol>
            {items.map(({ id, kind, steps: each }) => (
              <li key={id}>
                {titleOf(id)}{' '}
                <span className="use-it-quiet">
                  ({kinds[kind]}
                  {each > 1 && `, ${each} levels up`})
                </span>
              </li>
            ))}
          </ol>
          <p className="use-it-quiet">
            Then the score is at least {Math.floor(scoreLow * 100 + 1e-9)} %.
            {method === 'greedy' && ' Found step by step: there may be a shorter way.'}
          </p>
        </details>
      ))}
    </section>
  )
}
