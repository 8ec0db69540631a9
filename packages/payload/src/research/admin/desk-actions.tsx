'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import type { DeskCardProps } from './desk-card.tsx'
import { Small, Words } from './words-form.tsx'

type Form = 'validate' | 'reject' | 'retract' | 'mark-duplicate' | 'name-researcher' | 'answer-flags'

/** The buttons of one interview; what needs words opens a small form first. */
export function DeskActions({ item, researchers, onDone }: DeskCardProps) {
  const { routes } = useConfig().config
  const [form, setForm] = useState<Form | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (body: Readonly<Record<string, unknown>>, said: string, path = 'decide') => {
    setBusy(true)
    setProblem(null)
    try {
      await ask(`${routes.api}/submissions/${item.id}/${path}`, body)
      toast.success(said)
      setForm(null)
      onDone()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  const open = (next: Form) => {
    setProblem(null)
    setForm(form === next ? null : next)
  }
  const button = (label: string, press: () => void, style: 'primary' | 'secondary' = 'secondary') => (
    <Button size="small" buttonStyle={style} disabled={isBusy} onClick={press}>
      {label}
    </Button>
  )
  const needsFinding = item.flags.length > 0 && !item.flagsDecision
  const { may, status } = item

  return (
    <div className="use-it-actions">
      <div className="use-it-buttons">
        {may.validate &&
          button(
            'Validate',
            () => (needsFinding ? open('validate') : void send({ action: 'validate' }, 'Validated: it counts.')),
            'primary',
          )}
        {may.nameResearcher && button('Name the researcher', () => open('name-researcher'), 'primary')}
        {may.decide &&
          item.duplicateOf !== null &&
          status !== 'retracted' &&
          button('Not a duplicate', () => void send({ action: 'not-duplicate' }, 'It waits again.'))}
        {may.decide && status === 'submitted' && (
          <>
            {button('Reject', () => open('reject'))}
            {button('Mark as duplicate', () => open('mark-duplicate'))}
          </>
        )}
        {may.decide && (status === 'submitted' || status === 'validated') && button('Retract', () => open('retract'))}
        {may.answerFlags && button('Write down what the researcher says', () => open('answer-flags'))}
      </div>
      {form === 'validate' && (
        <Words
          label="What you found"
          hint="For example: “Two sisters in one home, so much is the same.” Say what you looked at, not what you suspect."
          button="Validate"
          isBusy={isBusy}
          onSend={(flagsDecision) => void send({ action: 'validate', flagsDecision }, 'Validated: it counts.')}
        />
      )}
      {(form === 'reject' || form === 'retract') && (
        <Words
          label={form === 'reject' ? 'Why it does not count' : 'Why it is taken back'}
          hint={
            form === 'reject'
              ? 'Their statement tells the researcher to ask you why. Write down what you will say: what is missing, never anything about the resident.'
              : 'For example: the resident asked for it. Say nothing that names them.'
          }
          button={form === 'reject' ? 'Reject' : 'Retract'}
          isBusy={isBusy}
          onSend={(reason) =>
            void send({ action: form, reason }, form === 'reject' ? 'Rejected.' : 'Retracted: it counts no more.')
          }
        />
      )}
      {form === 'mark-duplicate' && (
        <Words
          label="The id of the interview it repeats"
          hint="It stands beside “Read the answers” of that interview."
          button="Mark as duplicate"
          isLine
          isBusy={isBusy}
          onSend={(of) => void send({ action: 'mark-duplicate', of }, 'Marked as a duplicate.')}
        />
      )}
      {form === 'answer-flags' && (
        <Words
          label="What the researcher says about it"
          hint="In their words. It decides nothing by itself."
          button="Save"
          isBusy={isBusy}
          onSend={(text) => void send({ text }, 'Saved.', 'answer-flags')}
        />
      )}
      {form === 'name-researcher' && (
        <WhoAsked
          researchers={researchers}
          isBusy={isBusy}
          onSend={(researcher) => void send({ action: 'name-researcher', researcher }, 'The researcher is named.')}
        />
      )}
      {problem && <p role="alert">{problem}</p>}
    </div>
  )
}

interface WhoAskedProps {
  readonly researchers: DeskCardProps['researchers']
  readonly isBusy: boolean
  readonly onSend: (researcher: string) => void
}

function WhoAsked({ researchers, isBusy, onSend }: WhoAskedProps) {
  const [chosen, setChosen] = useState('')
  const id = useId()
  return (
    <Small button="This researcher asked" isBusy={isBusy} onSubmit={() => onSend(chosen)}>
      <label htmlFor={id}>Who asked the questions</label>
      <select id={id} value={chosen} required onChange={(event) => setChosen(event.target.value)}>
        <option value="">Choose</option>
        {researchers.map((researcher) => (
          <option key={researcher.id} value={researcher.id}>
            {researcher.name}, {researcher.code}
          </option>
        ))}
      </select>
    </Small>
  )
}
