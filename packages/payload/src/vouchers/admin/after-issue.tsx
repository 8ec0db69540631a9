'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { voidReasons } from '../desk/void-reasons.ts'
import { useAction } from './use-action.ts'

interface AfterIssueProps {
  readonly award: string
  readonly state: 'issued' | 'redeemed' | 'void' | 'expired'
  readonly onDone: () => void
}

/** What became of a voucher, and taking back what was written down by mistake. */
export function AfterIssue({ award, state, onDone }: AfterIssueProps) {
  const [reason, setReason] = useState<string | null>(null)
  const actions = {
    redeem: useAction('redeem', onDone),
    void: useAction('void', onDone),
    return: useAction('return', onDone),
    correct: useAction('correct', onDone),
  }
  const isRunning = Object.values(actions).some((action) => action.isRunning)
  const problem = Object.values(actions).find((action) => action.problem !== null)?.problem
  const button = (label: string, run: () => void) => (
    <Button type="button" size="small" buttonStyle="secondary" disabled={isRunning} onClick={run}>
      {label}
    </Button>
  )
  return (
    <form
      className="use-it-row"
      onSubmit={(event) => {
        event.preventDefault()
        void actions.void.run({ award, reason })
      }}
    >
      {state === 'issued' && reason === null && button('It was spent', () => void actions.redeem.run({ award }))}
      {state === 'issued' && reason === null && button('Make it void…', () => setReason(''))}
      {state === 'void' && button('The money came back', () => void actions.return.run({ award }))}
      {state !== 'issued' && button('That was a mistake', () => void actions.correct.run({ award }))}
      {state === 'issued' && reason !== null && (
        <>
          <label>
            <span>Why is it void?</span>
            <select value={reason} onChange={({ target }) => setReason(target.value)}>
              <option value="">Choose</option>
              {Object.entries(voidReasons).map(([code, words]) => (
                <option key={code} value={code}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <Button
            type="submit"
            size="medium"
            className="use-it-danger"
            buttonStyle="error"
            disabled={!reason || isRunning}
          >
            Make it void
          </Button>
          {button('Leave it', () => setReason(null))}
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
    </form>
  )
}
