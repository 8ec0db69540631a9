'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

interface SayProps {
  readonly label: string
  readonly button: string
  readonly most: number
  readonly isDisabled: boolean
  readonly onSay: (words: string) => Promise<void>
}

/** A field for words with a button of its own. It stands inside the form of a document, so it is no form itself. */
export function Say({ label, button, most, isDisabled, onSay }: SayProps) {
  const [words, setWords] = useState('')
  const id = useId()
  const say = async () => {
    await onSay(words)
    setWords('')
  }
  return (
    <div className="use-it-say">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        maxLength={most}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button
        type="button"
        size="small"
        buttonStyle="secondary"
        disabled={isDisabled || words.trim() === ''}
        onClick={() => void say()}
      >
        {button}
      </Button>
    </div>
  )
}
