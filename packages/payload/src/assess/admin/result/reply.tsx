'use client'

import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { inWords } from '../../../admin/shared/in-words.ts'
import type { AssessmentRow, DoneView } from '../../views.ts'
import { useSend } from '../shared/use-send.ts'

interface ReplyProps {
  readonly row: AssessmentRow
  readonly today: LocalDate
  readonly onDone: () => void
}

/** The right of reply: what the assessed body says to the result. It changes no score and stands beside it. */
export function Reply({ row, today, onDone }: ReplyProps) {
  const { reply, may } = row
  const [isOpen, setOpen] = useState(false)
  if (!reply && !may.reply) return null
  return (
    <section className="use-it-assess-part" aria-labelledby="use-it-reply">
      <h2 id="use-it-reply">What they say to it</h2>
      {reply && (
        <blockquote>
          <p dir="auto">{reply.text}</p>
          <p className="use-it-quiet">
            <bdi>{reply.by}</bdi>, {inWords(reply.on)}
          </p>
        </blockquote>
      )}
      {!reply && <p>Show the result to whoever was assessed before you publish it, and write down what they say.</p>}
      {may.reply && !isOpen && (
        <Button type="button" size="small" buttonStyle="secondary" onClick={() => setOpen(true)}>
          {reply ? 'Change the reply' : 'Write down their reply'}
        </Button>
      )}
      {isOpen && (
        <ReplyForm
          row={row}
          today={today}
          onLeave={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </section>
  )
}

function ReplyForm({ row, today, onDone, onLeave }: ReplyProps & { readonly onLeave: () => void }) {
  const [by, setBy] = useState(row.reply?.by ?? row.body.name)
  const [on, setOn] = useState<string>(row.reply?.on ?? today)
  const [text, setText] = useState(row.reply?.text ?? '')
  const [isIncomplete, setIncomplete] = useState(false)
  const send = useSend<DoneView>('reply', onDone)
  const keep = () => {
    const isComplete = by.trim() !== '' && isLocalDate(on) && text.trim() !== ''
    setIncomplete(!isComplete)
    if (isComplete) void send.run({ assessment: row.id, by: by.trim(), on, text: text.trim() })
  }
  return (
    <form
      className="use-it-assess-form"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <label>
        <span>Who replies</span>
        <small>
          A body or an office. It is published with the summary, so do not name a person without their consent.
        </small>
        <input type="text" dir="auto" maxLength={300} value={by} onChange={({ target }) => setBy(target.value)} />
      </label>
      <label>
        <span>Day</span>
        <input type="date" max={today} value={on} onChange={({ target }) => setOn(target.value)} />
      </label>
      <label>
        <span>Their words</span>
        <textarea
          rows={5}
          dir="auto"
          maxLength={20_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {isIncomplete && <p role="alert">Say who replies, on which day, and what they say.</p>}
      {send.problem && <p role="alert">{send.problem}</p>}
      <div className="use-it-buttons">
        <Button type="submit" size="small" disabled={send.isRunning}>
          Keep the reply
        </Button>
        {row.reply && (
          <Button
            type="button"
            size="small"
            buttonStyle="secondary"
            disabled={send.isRunning}
            onClick={() => void send.run({ assessment: row.id, by: '', on: today, text: '' })}
          >
            Remove the reply
          </Button>
        )}
        <Button type="button" size="small" buttonStyle="secondary" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
