'use client'

import { Button } from '@payloadcms/ui'
import { normaliseSerial } from '@use-it-cities/questionnaire-schema'
import type { EntryAnswer } from '../views.ts'

interface SavedProps {
  readonly answer: EntryAnswer
  readonly serial: string
  readonly onNext: () => void
}

/** What became of the form, and on to the next one in the stack. */
export function Saved({ answer, serial, onNext }: SavedProps) {
  return (
    <section className="use-it-panel" role="status">
      <h2>{answer.outcome === 'already-stored' ? 'This form was saved before, with the same answers' : 'Saved'}</h2>
      <p>
        Form <b>{normaliseSerial(serial)}</b>
        {answer.notCounted.length === 0
          ? ' waits at the validation desk. Keep the paper until somebody has looked at it.'
          : ' is kept, but it does not count as it is:'}
      </p>
      {answer.notCounted.length > 0 && (
        <ul className="use-it-because">
          {answer.notCounted.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="use-it-links">{answer.href && <a href={answer.href}>Open it</a>}</p>
      <Button type="button" onClick={onNext}>
        Next form
      </Button>
    </section>
  )
}
