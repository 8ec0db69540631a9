'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../shared/ask.ts'

interface OpenOnceMoreProps {
  /** What is said when it opened. */
  readonly stored: string
  /** Where it is then: a page of the admin. */
  readonly desk: { readonly path: `/${string}`; readonly text: string }
}

/** The panel of a row that was kept aside because it could not be opened: one more try, once a key is back. */
export function OpenOnceMore({ stored, desk }: OpenOnceMoreProps) {
  const { id, collectionSlug } = useDocumentInfo()
  const { routes } = useConfig().config
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [isStored, setStored] = useState(false)
  if (!id || !collectionSlug) return null

  const tryAgain = async () => {
    setBusy(true)
    try {
      await ask(`${routes.api}/${collectionSlug}/${id}/open-again`, {})
      setStored(true)
      setSaid(stored)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }

  return (
    <section className="use-it-panel" aria-labelledby="use-it-open-again">
      <h2 id="use-it-open-again">Open it again</h2>
      <p>When the key of this CMS was lost and is back, or was changed, this tries once more.</p>
      {!isStored && (
        <Button buttonStyle="secondary" size="small" disabled={isBusy} onClick={() => void tryAgain()}>
          Open it again
        </Button>
      )}
      <p role="status">{said}</p>
      {isStored && <a href={`${routes.admin}${desk.path}`}>{desk.text}</a>}
    </section>
  )
}
