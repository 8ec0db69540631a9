'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'

/** Lets stories be shown again, once the box is ticked. */
export function ConfirmRestored({ exportedAt }: { exportedAt: string }) {
  const { api } = useConfig().config.routes
  const [isSure, setSure] = useState(false)
  const [said, setSaid] = useState<{ ok: boolean; sentence: string } | null>(null)
  const confirm = async () => {
    try {
      await ask(`${api}/data/restored/confirm`, { exportedAt })
      setSaid({ ok: true, sentence: 'Confirmed. The site shows the stories within a minute.' })
    } catch (error) {
      setSaid({ ok: false, sentence: error instanceof Error ? error.message : String(error) })
    }
  }
  if (said?.ok) return <p role="status">{said.sentence}</p>
  return (
    <>
      <p>
        <label>
          <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.target.checked)} /> Everything that
          was withdrawn since is taken down
        </label>
      </p>
      {said && <p role="alert">{said.sentence}</p>}
      <Button disabled={!isSure} onClick={() => void confirm()}>
        Show the stories again
      </Button>
    </>
  )
}
