'use client'

import type { GateOutcome } from '@use-it-cities/assessment'

interface GatesProps {
  readonly gates: readonly { readonly id: string; readonly outcome: GateOutcome }[]
  readonly titleOf: (id: string) => string
  readonly level?: 2 | 3
}

/** What has to be there whatever the score, before anything else is shown. */
export function Gates({ gates, titleOf, level = 2 }: GatesProps) {
  if (gates.length === 0) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  const [failed, open] = [
    gates.filter(({ outcome }) => outcome === 'not-met'),
    gates.filter(({ outcome }) => outcome === 'unknown'),
  ]
  const fine = gates.length - failed.length - open.length
  return (
    <section className="use-it-assess-part">
      <Heading>What must be there, whatever the score</Heading>
      {failed.length > 0 && (
        <div className="use-it-callout use-it-callout--danger">
          <p>
            <b>{failed.length === 1 ? '1 is not met.' : `${failed.length} are not met.`}</b> Until they are, the result
            is “not ready”.
          </p>
          <ul>
            {failed.map(({ id }) => (
              <li key={id}>{titleOf(id)}</li>
            ))}
          </ul>
        </div>
      )}
      {open.length > 0 && (
        <div className="use-it-callout">
          <p>
            <b>{open.length === 1 ? '1 is not known yet.' : `${open.length} are not known yet.`}</b> Find these out
            first.
          </p>
          <ul>
            {open.map(({ id }) => (
              <li key={id}>{titleOf(id)}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {fine === gates.length
          ? `All ${gates.length} are met or do not apply.`
          : `${fine} of ${gates.length} are met or do not apply.`}
      </p>
    </section>
  )
}
