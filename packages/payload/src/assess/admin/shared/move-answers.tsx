'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { AssessmentRow, MigrateView, MigrationSentence } from '../../views.ts'
import { useSend } from './use-send.ts'

/** Answers for an older version of the checklist: what moving them would ask again, and the move itself. */
export function MoveAnswers({ row, onDone }: { row: AssessmentRow; onDone: () => void }) {
  const [notes, setNotes] = useState<readonly MigrationSentence[] | null>(null)
  const send = useSend<MigrateView & { readonly says?: string }>('migrate', (answer) => {
    setNotes(answer.ok ? answer.askAgain : answer.notes)
    if (answer.ok) onDone()
  })
  if (row.fits === 'current') return null
  if (row.fits === 'unreadable')
    return (
      <p role="alert">
        These answers are for version {row.version} of the checklist, which is no longer here. They are kept. Ask
        whoever runs this CMS to add that version, or open a new assessment.
      </p>
    )
  return (
    <div className="use-it-callout">
      <p>There is a newer version of this checklist. These answers are for version {row.version}.</p>
      {notes && notes.length === 0 && <p>Every answer can stay as it is.</p>}
      {notes && notes.length > 0 && (
        <ul>
          {notes.map(({ item, says }) => (
            <li key={`${item} ${says}`}>{says}</li>
          ))}
        </ul>
      )}
      {row.may.migrate && (
        <Button
          type="button"
          size="small"
          disabled={send.isRunning}
          onClick={() => void send.run({ assessment: row.id, migrate: notes !== null })}
        >
          {notes === null ? 'See what would change' : 'Move the answers'}
        </Button>
      )}
      {send.problem && <p role="alert">{send.problem}</p>}
    </div>
  )
}
