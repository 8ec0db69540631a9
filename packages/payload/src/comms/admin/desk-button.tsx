'use client'

import { Button, ConfirmationModal, toast, useConfig, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import type { DeskAct } from '../views.ts'

interface DeskButtonProps {
  readonly act: DeskAct
  readonly title: string
  readonly note: string
}

interface Words {
  readonly label: string
  readonly heading: (title: string) => string
  readonly body: readonly string[]
  readonly confirm: string
  readonly busy: string
  readonly keep: string
  readonly done: string
}

const words: Readonly<Record<DeskAct['kind'], Words>> = {
  publish: {
    label: 'Publish…',
    heading: (title) => `Publish “${title}”?`,
    body: ['Everybody can read it on the site within seconds. You can take it down at any time.'],
    confirm: 'Publish it',
    busy: 'Publishing…',
    keep: 'Not yet',
    done: 'It is published.',
  },
  'take-down': {
    label: 'Take down…',
    heading: (title) => `Take “${title}” down everywhere?`,
    body: [
      'It happens at once, in every language. Its pages say that something was here and name nobody.',
      'It cannot be undone: a new telling is a new story. You need not give a reason.',
      'What was printed, forwarded or copied by others can’t be called back. Collect any paper that you know of.',
    ],
    confirm: 'Take it down',
    busy: 'Taking it down…',
    keep: 'Keep it',
    done: 'It is down. The desk shows when every address says so.',
  },
  answer: {
    label: 'Answered…',
    heading: (title) => `Is the change to “${title}” answered?`,
    body: [
      'Say so when the words are changed, or when you have talked with the teller about it. They read on their page that it was answered.',
    ],
    confirm: 'It is answered',
    busy: 'Saving…',
    keep: 'Not yet',
    done: 'It is marked as answered.',
  },
}

/** Does the one thing that can be done from here, after saying what it does. */
export function DeskButton({ act, title, note }: DeskButtonProps) {
  const { api } = useConfig().config.routes
  const { openModal, closeModal } = useModal()
  const router = useRouter()
  const modal = `use-it-act-${useId()}`
  const [problem, setProblem] = useState<string | null>(null)
  const { label, heading, body, confirm, busy, keep, done } = words[act.kind]

  const run = async () => {
    try {
      await send(api, act)
      setProblem(null)
      toast.success(done)
      router.refresh()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    closeModal(modal)
  }

  return (
    <div className="use-it-act">
      <Button
        type="button"
        size="small"
        buttonStyle={act.kind === 'publish' ? 'primary' : 'secondary'}
        extraButtonProps={{ 'aria-label': `${label} ${title}` }}
        onClick={() => openModal(modal)}
      >
        {label}
      </Button>
      {problem && <p role="alert">{problem}</p>}
      <ConfirmationModal
        modalSlug={modal}
        className={act.kind === 'take-down' ? 'use-it-confirm' : ''}
        heading={heading(title)}
        body={
          <>
            <p>{note}</p>
            {body.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </>
        }
        confirmLabel={confirm}
        confirmingLabel={busy}
        cancelLabel={keep}
        onConfirm={run}
      />
    </div>
  )
}

function send(api: string, act: DeskAct): Promise<unknown> {
  switch (act.kind) {
    case 'publish':
      return ask(`${api}/${act.collection}/${act.id}?depth=0`, { _status: 'published' }, 'PATCH')
    case 'take-down':
      return ask(`${api}/stories/${act.story}/take-down`, {})
    case 'answer':
      return ask(`${api}/tellers/answered`, { ask: act.ask })
  }
}
