'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'
import { ask } from '../shared/ask.ts'
import { useAnswer } from '../shared/use-answer.ts'
import type { Consent, TextView } from '../shared/views.ts'

/** The panel of a text: who has said yes to exactly these words, and the buttons to say so. */
export function Approvals() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const isModified = useFormModified()
  const path = `${routes.api}/story-texts/${id}`
  const { answer: text, problem, again } = useAnswer<TextView>(id ? `${path}/approvals` : null, lastUpdateTime)

  const [isChecked, setChecked] = useState(false)

  const record = async (
    which: 'approve' | 'teller-approval',
    said: string,
    more: { translationChecked?: true } = {},
  ) => {
    try {
      await ask(`${path}/${which}`, { hash: text?.hash, ...more })
      toast.success(said)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
    again()
  }

  return (
    <section className="use-it-panel" aria-labelledby="use-it-approvals">
      <h2 id="use-it-approvals">Who has agreed to these words</h2>
      {!id && <p>Nobody yet. Save the draft first.</p>}
      {problem && <p role="alert">{problem}</p>}
      {id && !text && !problem && <p>Looking…</p>}
      {text?.problem && <p role="alert">{text.problem}</p>}
      {text && (
        <>
          <One
            title="A second person"
            waiting="Waiting for somebody who did not write it."
            button="Approve this text"
            consent={text.approval}
            isModified={isModified}
            onRecord={() =>
              record('approve', 'You approved these words.', isChecked ? { translationChecked: true } : {})
            }
          >
            {text.translation && !text.approval.on && text.approval.mayRecord && (
              <label className="use-it-tick">
                <input type="checkbox" checked={isChecked} onChange={(event) => setChecked(event.target.checked)} />I
                speak this language, and it says the same as the original
              </label>
            )}
          </One>
          {text.translation && <Translation text={String(id)} translation={text.translation} admin={routes.admin} />}
          {text.tellerApproval && (
            <One
              title="The teller"
              waiting="Waiting for the teller. Read it to them, in their language."
              button="The teller approved this text"
              consent={text.tellerApproval}
              isModified={isModified}
              onRecord={() => record('teller-approval', 'The approval of the teller is recorded.')}
            />
          )}
          <p className="use-it-links">
            <a href={`${routes.admin}/collections/stories/${text.story.id}`}>Back to the story</a>
          </p>
        </>
      )}
    </section>
  )
}

interface TranslationProps {
  readonly text: string
  readonly translation: NonNullable<TextView['translation']>
  readonly admin: string
}

function Translation({ text, translation, admin }: TranslationProps) {
  return (
    <div className="use-it-approval">
      <h3>The translation</h3>
      <p className={translation.isChecked ? 'use-it-live' : 'use-it-waiting'}>
        {translation.isChecked
          ? 'A speaker has checked it.'
          : 'No speaker has checked it yet. It may be published; the page says so.'}
      </p>
      {translation.isStale && <p className="use-it-waiting">The original has changed since it was translated.</p>}
      {translation.original && (
        <p className="use-it-links">
          <a href={`${admin}/translate?text=${text}`}>Translate with the original beside it</a>
        </p>
      )}
    </div>
  )
}

interface OneProps {
  readonly children?: ReactNode
  readonly title: string
  readonly waiting: string
  readonly button: string
  readonly consent: Consent
  readonly isModified: boolean
  readonly onRecord: () => Promise<void>
}

function One({ children, title, waiting, button, consent, isModified, onRecord }: OneProps) {
  const [isBusy, setBusy] = useState(false)
  const reasonId = useId()
  const whyNot = isModified ? 'Save your changes first: an approval is for exactly the saved words.' : consent.whyNot
  const press = async () => {
    setBusy(true)
    await onRecord()
    setBusy(false)
  }
  return (
    <div className="use-it-approval">
      <h3>{title}</h3>
      {consent.on ? (
        <p className="use-it-live">
          Approved on {consent.on}
          {consent.by ? ` by ${consent.by}` : ''}
        </p>
      ) : (
        <p>{waiting}</p>
      )}
      {children}
      {!consent.on && consent.mayRecord && (
        <Button
          size="small"
          disabled={isBusy || whyNot !== null}
          onClick={() => void press()}
          extraButtonProps={whyNot ? { 'aria-describedby': reasonId } : {}}
        >
          {button}
        </Button>
      )}
      {!consent.on && whyNot && <p id={reasonId}>{whyNot}</p>}
    </div>
  )
}
