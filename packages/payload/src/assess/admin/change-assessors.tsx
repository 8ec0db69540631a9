'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { AssessBoardView, AssessmentRow, DoneView } from '../views.ts'
import { useSend } from './shared/use-send.ts'

interface ChangeAssessorsProps {
  readonly row: AssessmentRow
  readonly people: AssessBoardView['assessors']
  readonly onDone: () => void
}

/** Who answers from now on. Whoever has answered already stays, so that nothing is lost. */
export function ChangeAssessors({ row, people, onDone }: ChangeAssessorsProps) {
  const [chosen, setChosen] = useState<readonly string[]>(row.assessors.flatMap(({ user }) => user ?? []))
  const send = useSend<DoneView>('assessors', onDone)
  if (!row.may.changeAssessors) return null
  const stays = (id: string) => row.assessors.some(({ user, answered }) => user === id && answered > 0)
  return (
    <details className="use-it-panel">
      <summary>Who answers: {row.assessors.map(({ name }) => name).join(', ')}</summary>
      <form
        className="use-it-assess-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send.run({ assessment: row.id, assessors: chosen })
        }}
      >
        {people
          .filter(({ organisation }) => organisation === row.organisation.id)
          .map(({ id, name }) => (
            <label key={id} className="use-it-tick">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={stays(id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
              <span>
                <bdi>{name}</bdi>
                {stays(id) && ' has answered, and stays'}
              </span>
            </label>
          ))}
        {send.problem && <p role="alert">{send.problem}</p>}
        <Button type="submit" size="small" disabled={send.isRunning || chosen.length === 0}>
          Keep this choice
        </Button>
      </form>
    </details>
  )
}
