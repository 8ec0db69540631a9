'use client'

import { Button } from '@payloadcms/ui'
import type { SaverState } from './answer-saver.ts'

interface SavedBarProps {
  readonly state: SaverState
  readonly answered: number
  readonly of: number
  readonly mayWrite: boolean
  readonly onTryAgain: () => void
}

/** Always in sight: how far it is, and whether everything is saved. */
export function SavedBar({ state, answered, of, mayWrite, onTryAgain }: SavedBarProps) {
  return (
    <div className="use-it-assess-bar">
      <label>
        <span>
          {answered} of {of} answered
        </span>
        <progress value={answered} max={of} />
      </label>
      {mayWrite && (
        <p role="status" data-saved={state.unsaved === 0}>
          {inWords(state)}
        </p>
      )}
      {state.problem !== null && (
        <Button type="button" size="small" buttonStyle="secondary" onClick={onTryAgain}>
          Try now
        </Button>
      )}
    </div>
  )
}

function inWords({ unsaved, isSending, problem, savedAt, conflicts }: SaverState): string {
  if (problem !== null) return `Not saved: ${unsaved}. ${problem}`
  if (Object.keys(conflicts).length > 0) return 'One answer needs you: it was saved on another screen as well.'
  if (isSending) return 'Saving…'
  if (unsaved > 0) return unsaved === 1 ? '1 answer is not saved yet' : `${unsaved} answers are not saved yet`
  return savedAt === null ? 'Saved' : `Saved at ${time.format(savedAt)}`
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
