'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReviewView, Standing } from '../../review/views.ts'
import { ask } from '../shared/ask.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useSent } from '../shared/use-sent.ts'
import { AboutField, type Field } from './about-field.tsx'
import { ReviewComments } from './review-comments.tsx'
import { ReviewFindings } from './review-findings.tsx'
import { Say } from './say.tsx'

const standings: Readonly<Record<Standing, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  scheduled: 'Waits for its hour',
  published: 'On the site',
  archived: 'In the archive',
  withdrawn: 'Taken down',
}

/** The panel of a text: where it stands, what the checks say, and what people said about it. */
export function Review() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { api } = useConfig().config.routes
  const isModified = useFormModified()
  const approvals = useSent(`/story-texts/${id}/approve`)
  const path = `${api}/review`
  const {
    answer: review,
    problem,
    again,
  } = useAnswer<ReviewView>(id ? `${path}/text?text=${id}` : null, `${lastUpdateTime} ${approvals}`)
  const [isBusy, setBusy] = useState(false)
  const [field, setField] = useState<Field | null>(null)

  const send = async (action: string, body: Record<string, unknown>, done: string) => {
    setBusy(true)
    try {
      await ask(`${path}/${action}`, body)
      toast.success(done)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
    again()
  }
  const words = { text: review?.text, hash: review?.hash }
  const whyNot = isModified ? 'Save your changes first: a decision is about exactly the saved words.' : null

  return (
    <section className="use-it-panel" aria-labelledby="use-it-review">
      <h2 id="use-it-review">Review</h2>
      {!id && <p>Save the draft first. Then hand it in here.</p>}
      {problem && <p role="alert">{problem}</p>}
      {id && !review && !problem && <p>Looking…</p>}
      {review && (
        <>
          <WhereItStands review={review} />
          {whyNot && (review.maySubmit || review.mayRequestChanges) && <p id="use-it-review-why-not">{whyNot}</p>}
          {review.maySubmit && (
            <Button
              type="button"
              size="small"
              disabled={isBusy || whyNot !== null}
              onClick={() => void send('submit', words, 'Handed in for review.')}
              extraButtonProps={whyNot ? { 'aria-describedby': 'use-it-review-why-not' } : {}}
            >
              Hand in for review
            </Button>
          )}
          {review.mayRequestChanges && (
            <>
              <AboutField field={field} onField={setField} />
              <Say
                label="What should be changed?"
                button="Ask for changes"
                most={2000}
                isDisabled={isBusy || whyNot !== null}
                onSay={(said) => send('request-changes', { ...words, words: said, field }, 'You asked for changes.')}
              />
            </>
          )}
          <ReviewFindings
            review={review}
            isBusy={isBusy}
            onLetStand={({ code, path: where }, reason) =>
              send('let-stand', { ...words, code, path: where, reason }, 'It may stand in these words.')
            }
          />
          <ReviewComments
            comments={review.comments}
            isBusy={isBusy}
            onSay={(said, field) =>
              send('comment', { text: review.text, words: said, field }, 'Your comment is there.')
            }
            onResolve={(comment) => send('resolve', { comment }, 'Done.')}
          />
        </>
      )}
    </section>
  )
}

function WhereItStands({ review: { state, standing, by, on, scheduledFor } }: { review: ReviewView }) {
  const isGood = standing === 'approved' || standing === 'published'
  return (
    <>
      <h3>
        Where it stands{' '}
        <span className={isGood ? 'use-it-live' : 'use-it-waiting'} data-standing={standing}>
          {standings[standing]}
        </span>
      </h3>
      {standing !== state && state !== 'approved' && standing !== 'withdrawn' && (
        <p>The newest words: {standings[state].toLowerCase()}.</p>
      )}
      {on && (
        <p>
          {standings[state]} since {moment(on)}
          {by ? `, by ${by}` : ''}.
        </p>
      )}
      {scheduledFor && <p>It is to be published on {moment(scheduledFor)}.</p>}
    </>
  )
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const moment = (on: string) => format.format(new Date(on))
