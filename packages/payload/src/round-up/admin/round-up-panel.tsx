'use client'

import { Button, ConfirmationModal, useConfig, useDocumentInfo, useFormModified, useModal } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import { useCityDay } from '../../admin/shared/use-city-day.ts'
import type { RoundUpView } from '../views.ts'

/** The panel of a round-up: how it reads, who gets it, what stands in the way, and the button that sends it. */
export function RoundUpPanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const isModified = useFormModified()
  const at = `${routes.api}/round-ups/${id}`
  const { answer: view, problem, again } = useAnswer<RoundUpView>(id ? `${at}/show` : null, lastUpdateTime)
  return (
    <section className="use-it-panel use-it-round-up" aria-labelledby="use-it-round-up">
      <h2 id="use-it-round-up">How it reads</h2>
      {problem && <p role="alert">{problem}</p>}
      {!view && !problem && <p role="status">Looking…</p>}
      {view && (
        <>
          {view.toFiles && (
            <p role="alert">
              No mail server is set up. Each e-mail is written to a file on the computer of the CMS, and nobody gets it.
              Ask whoever runs the CMS to set SMTP_URL before you send.
            </p>
          )}
          <State view={view} readers={`${routes.admin}/collections/round-up-subscribers`} />
          <details open={view.status === 'draft'}>
            <summary>The e-mail as plain text</summary>
            <p>
              <strong>Subject:</strong> {view.subject}
            </p>
            <pre tabIndex={0} aria-label="The words of the e-mail">
              {view.text}
            </pre>
          </details>
          {view.maySend && <Send view={view} at={at} isModified={isModified} onSent={again} />}
        </>
      )}
    </section>
  )
}

function State({ view, readers }: { view: RoundUpView; readers: string }) {
  const { status, recipients, waiting, unsure, isStopped, sentAt, blocked, leftOut, problem } = view
  const dayOf = useCityDay()
  if (status === 'sent')
    return (
      <>
        <p>
          <strong>Sent</strong> on {sentAt && dayOf(sentAt)} to {people(recipients)}.
          {waiting > 0 && !isStopped && ` It has not left yet for ${people(waiting)}: it is tried again by itself.`}
        </p>
        {waiting > 0 && !isStopped && <LeftOut sentences={leftOut} when="From the e-mails that have not left yet" />}
        {unsure.length > 0 && (
          <p role="alert">
            Nobody knows whether it left for {unsure.join(', ')}: the CMS was stopped at that moment. So that nobody
            gets it twice, it is not tried again. Ask them, or forward yours.
          </p>
        )}
        {isStopped && (
          <p role="alert">
            While it was being sent, a story in it was taken down or may not be in a round-up any more, or nothing in it
            was on any more. Those who did not have it by then do not get it.
          </p>
        )}
      </>
    )
  return (
    <>
      <p>
        {recipients === 0 ? 'Nobody gets it yet. ' : `${people(recipients)} will get it, an e-mail each. `}
        <a href={readers}>Readers of the round-up</a>
      </p>
      <p>
        The full name of somebody who told a story is found everywhere; a first name only in words about the stories
        that are in it. Do not type in what somebody told, or who they are, without choosing their story: nobody would
        find it.
      </p>
      <LeftOut sentences={leftOut} when="When you send it" />
      {problem && <p role="alert">{problem}</p>}
      {blocked.length > 0 && (
        <div role="alert">
          <ul className="use-it-because">
            {blocked.map(({ sentence }, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function LeftOut({ sentences, when }: { sentences: readonly string[]; when: string }) {
  if (sentences.length === 0) return null
  return (
    <div role="alert">
      <p>{when}, this is left out by itself:</p>
      <ul className="use-it-because">
        {sentences.map((sentence, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

const people = (count: number) => (count === 1 ? '1 reader' : `${count} readers`)

interface SendProps {
  readonly view: RoundUpView
  readonly at: string
  readonly isModified: boolean
  readonly onSent: () => void
}

function Send({ view, at, isModified, onSent }: SendProps) {
  const { openModal, closeModal } = useModal()
  const modal = `use-it-send-${useId()}`
  const [problem, setProblem] = useState<string | null>(null)
  const mayNot = view.blocked.length > 0 || view.problem !== null || view.recipients === 0
  const send = async () => {
    try {
      await ask(`${at}/send`, { hash: view.hash })
      setProblem(null)
      // The form of what was sent is another one: nothing in it can be changed.
      window.location.reload()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      onSent()
    }
    closeModal(modal)
  }
  return (
    <div className="use-it-act">
      {isModified && <p role="status">Save first: what is sent is what stands above.</p>}
      <Button type="button" buttonStyle="primary" disabled={mayNot || isModified} onClick={() => openModal(modal)}>
        Send it…
      </Button>
      {problem && <p role="alert">{problem}</p>}
      <ConfirmationModal
        modalSlug={modal}
        heading={`Send it to ${people(view.recipients)}?`}
        body={
          <>
            <p>{view.subject}</p>
            <p>An e-mail that was sent cannot be called back. Each has a link that ends it.</p>
          </>
        }
        confirmLabel="Send it"
        confirmingLabel="Sending…"
        cancelLabel="Not yet"
        onConfirm={send}
      />
    </div>
  )
}
