'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { OpensView } from '../preview/view.ts'

/** The panel of a code: its address, what it opens today and next, and what of its plan leads nowhere. */
export function CodeOpens() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const path = id ? `${routes.api}/referral-codes/${id}/opens` : null
  const { answer: view, problem } = useAnswer<OpensView>(path, lastUpdateTime)
  return (
    <section className="use-it-panel use-it-opens" aria-labelledby="use-it-opens">
      <h2 id="use-it-opens">What it opens</h2>
      {!id && (
        <p>Say where it hangs and what it opens, then save. Its address stands here then, ready to be printed.</p>
      )}
      {problem && <p role="alert">{problem}</p>}
      {id && !view && !problem && <p>Looking…</p>}
      {view && (
        <>
          <dl>
            <dt>Its address</dt>
            <dd>
              <a href={view.address} target="_blank" rel="noreferrer">
                {view.address}
              </a>
            </dd>
            <dt>Today</dt>
            <dd>{view.today ?? view.because}</dd>
            {view.next && (
              <>
                <dt>From {view.next.on}</dt>
                <dd>{view.next.opens}</dd>
              </>
            )}
          </dl>
          {view.warnings.length > 0 && (
            <ul className="use-it-because">
              {view.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
          <p className="use-it-quiet">
            Opening it here counts like anybody’s. The address can be printed: it stays, whatever it opens.
          </p>
        </>
      )}
    </section>
  )
}
