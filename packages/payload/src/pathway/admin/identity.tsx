'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { TimelineView } from '../desk/views.ts'
import { useSend } from './use-send.ts'

interface IdentityProps {
  readonly code: string
  readonly view: TimelineView
  readonly onDone: () => void
}

/** A name and a contact, once they have agreed. */
export function Identity({ code, view, onDone }: IdentityProps) {
  const [name, setName] = useState(view.person.name ?? '')
  const [contact, setContact] = useState(view.contact ?? '')
  const send = useSend('identity', onDone)
  return (
    <details>
      <summary>{view.person.name ? 'Change name or contact' : 'Keep a name and a contact'}</summary>
      <form
        className="use-it-pathway-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send.run({ person: code, name, contact })
        }}
      >
        <label>
          <span>Name</span>
          <input type="text" value={name} autoComplete="off" onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          <span>Phone or email</span>
          <input type="text" value={contact} autoComplete="off" onChange={({ target }) => setContact(target.value)} />
        </label>
        <Button type="submit" size="medium" disabled={send.isRunning}>
          Keep it
        </Button>
        {send.problem && <p role="alert">{send.problem}</p>}
      </form>
    </details>
  )
}
