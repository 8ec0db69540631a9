'use client'

import { Button, ConfirmationModal, toast, useConfig, useDocumentTitle, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../shared/ask.ts'

const modal = 'use-it-archive'

interface ArchiveProps {
  readonly story: string
  readonly isArchived: boolean
}

/** Puts a story away, or brings it back. Not a withdrawal: nobody asked for it, and nothing is lost. */
export function Archive({ story, isArchived }: ArchiveProps) {
  const { api } = useConfig().config.routes
  const { title } = useDocumentTitle()
  const { openModal, closeModal } = useModal()
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (action: 'archive' | 'unarchive', done: string) => {
    try {
      await ask(`${api}/review/${action}`, { story })
      toast.success(done)
      // The status that Payload shows beside the title is from before.
      window.location.reload()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    closeModal(modal)
  }

  return (
    <div className="use-it-archive">
      {isArchived ? (
        <Button
          type="button"
          size="small"
          buttonStyle="secondary"
          onClick={() => void send('unarchive', 'It is back.')}
        >
          Bring it back from the archive
        </Button>
      ) : (
        <Button type="button" size="small" buttonStyle="secondary" onClick={() => openModal(modal)}>
          Put it in the archive…
        </Button>
      )}
      {problem && <p role="alert">{problem}</p>}
      <ConfirmationModal
        modalSlug={modal}
        heading={title ? `Put “${title}” in the archive?` : 'Put this story in the archive?'}
        body={
          <>
            <p>It goes off the site in every language, and off the desk. Everything is kept.</p>
            <p>You can bring it back as a draft. When the teller wants it gone, take it down instead.</p>
          </>
        }
        confirmLabel="Put it in the archive"
        confirmingLabel="Putting it away…"
        cancelLabel="Leave it"
        onConfirm={() => send('archive', 'It is in the archive.')}
      />
    </div>
  )
}
