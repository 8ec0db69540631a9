'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'

interface WordsProps {
  readonly label: string
  readonly hint: string
  readonly button: string
  readonly isLine?: boolean
  readonly isBusy: boolean
  readonly onSend: (text: string) => void
}

/** A small form with one field for words. */
export function Words({ label, hint, button, isLine = false, isBusy, onSend }: WordsProps) {
  const [text, setText] = useState('')
  const [id, hintId] = [useId(), useId()]
  const shared = { id, value: text, required: true, 'aria-describedby': hintId, maxLength: 1000 }
  return (
    <Small button={button} isBusy={isBusy} onSubmit={() => onSend(text)}>
      <label htmlFor={id}>{label}</label>
      <p id={hintId}>{hint}</p>
      {isLine ? (
        <input {...shared} type="text" onChange={(event) => setText(event.target.value)} />
      ) : (
        <textarea {...shared} rows={3} dir="auto" onChange={(event) => setText(event.target.value)} />
      )}
    </Small>
  )
}

interface SmallProps {
  readonly button: string
  readonly isBusy: boolean
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** A small form with one button. */
export function Small({ button, isBusy, onSubmit, children }: SmallProps) {
  return (
    <form
      className="use-it-small-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <Button type="submit" size="small" disabled={isBusy}>
        {button}
      </Button>
    </form>
  )
}
