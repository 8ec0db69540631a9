'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'

/** The panel of what was kept aside: one more try, once a key is back. */
export function OpenAgain() {
  const { id } = useDocumentInfo()
  const { routes } = useConfig().config
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [isStored, setStored] = useState(false)
  if (!id) return null

  const tryAgain = async () => {
    setBusy(true)
    try {
      await ask(`${routes.api}/kept-aside/${id}/open-again`, {})
      setStored(true)
      setSaid('It opened and is stored. You find it at the validation desk.')
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
      {isStored && <a href={`${routes.admin}/validation`}>Go to the validation desk</a>}
    </section>
  )
}
