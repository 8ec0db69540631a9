'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { AssessmentRow, DoneView } from '../views.ts'
import { Dialog } from './shared/dialog.tsx'
import { useSend } from './shared/use-send.ts'

/** Ends the answering, so that everybody's answers come together; or takes it up again. */
export function CloseOrReopen({ row, onDone }: { row: AssessmentRow; onDone: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const close = useSend<DoneView>('close', () => {
    setAsking(false)
    onDone()
  })
  const reopen = useSend<DoneView>('reopen', onDone)
  const { may, assessors } = row
  const problem = close.problem ?? reopen.problem
  return (
    <>
      {may.close && (
        <p>
          <Button type="button" size="medium" buttonStyle="secondary" onClick={() => setAsking(true)}>
            Close the assessment…
          </Button>
        </p>
      )}
      {may.reopen && (
        <p>
          <Button
            type="button"
            size="medium"
            buttonStyle="secondary"
            disabled={reopen.isRunning}
            onClick={() => void reopen.run({ assessment: row.id })}
          >
            Open it again
          </Button>{' '}
          <span className="use-it-quiet">Assessors can change their answers then. It is written down who did it.</span>
        </p>
      )}
      {problem && !isAsking && <p role="alert">{problem}</p>}
      {isAsking && (
        <Dialog title="Close this assessment?" onLeave={() => setAsking(false)}>
          <p>
            Nobody can change an answer then, and the assessors see each other’s answers in the result. You can open it
            again.
          </p>
          <ul className="use-it-because">
            {assessors.map(({ id, name, answered, of }) => (
              <li key={id}>
                <bdi>{name}</bdi>: {answered} of {of} answered
              </li>
            ))}
          </ul>
          <p>What nobody answered stays “not looked at yet”, and the score stays a range.</p>
          {problem && <p role="alert">{problem}</p>}
          <div className="use-it-buttons use-it-assess-steps">
            <Button type="button" disabled={close.isRunning} onClick={() => void close.run({ assessment: row.id })}>
              Close it
            </Button>
            <Button type="button" buttonStyle="secondary" onClick={() => setAsking(false)}>
              Go on answering
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
