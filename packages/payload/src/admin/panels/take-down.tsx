'use client'

import { Button, ConfirmationModal, toast, useConfig, useDocumentTitle, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../shared/ask.ts'

const modal = 'use-it-take-down'

/** One button that takes a story down everywhere, after saying what that does and what it can't do. */
export function TakeDown({ story, onDone }: { story: string; onDone: () => void }) {
  const { routes } = useConfig().config
  const { title } = useDocumentTitle()
  const { openModal, closeModal } = useModal()
  const [result, setResult] = useState<string | null>(null)

  const takeDown = async () => {
    try {
      await ask(`${routes.api}/stories/${story}/take-down`, {})
      setResult('Taken down in every language. The site stops showing it within seconds.')
      toast.success('The story is taken down.')
      onDone()
      // The status that Payload shows beside the title is from before.
      window.location.reload()
    } catch (error) {
      setResult(error instanceof Error ? error.message : String(error))
    }
    closeModal(modal)
  }

  return (
    <div className="use-it-take-down">
      <Button className="use-it-danger" buttonStyle="error" onClick={() => openModal(modal)}>
        Take down everywhere
      </Button>
      <p role="status">{result}</p>
      <ConfirmationModal
        modalSlug={modal}
        className="use-it-confirm"
        heading={title ? `Take “${title}” down everywhere?` : 'Take this story down everywhere?'}
        body={
          <>
            <p>It happens at once, in every language. Its pages say that something was here and name nobody.</p>
            <p>It cannot be undone: a new telling is a new story. You need not give a reason.</p>
            <p>
              What was printed, forwarded or copied by others can&rsquo;t be called back. Collect any paper that you
              know of.
            </p>
          </>
        }
        confirmLabel="Take it down"
        confirmingLabel="Taking it down…"
        cancelLabel="Keep it"
        onConfirm={takeDown}
      />
    </div>
  )
}
