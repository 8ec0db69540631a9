'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { sentenceOf } from './ask.ts'

interface PdfButtonProps {
  readonly path: string
  /** What is asked with, where it is not to stand in an address. */
  readonly body?: unknown
  /** What the file is called where it is saved; left out, as the CMS calls it. */
  readonly file?: string
  readonly children: string
  readonly disabled?: boolean
  readonly onSaved?: () => void
}

/**
 * Fetches a PDF and hands it to the browser to save. Why there is none is said here and not on a page of its own. While
 * it runs, another press does nothing; the button is not switched off, because that would take the keyboard away from it.
 */
export function PdfButton({ path, body, file, children, disabled = false, onSaved }: PdfButtonProps) {
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const fetchIt = async () => {
    if (isRunning) return
    setRunning(true)
    setProblem(null)
    setSaved(null)
    try {
      const { pdf, name } = await pdfAt(path, body)
      save(pdf, file ?? name)
      setSaved(file ?? name)
      onSaved?.()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setRunning(false)
  }
  return (
    <>
      <Button
        type="button"
        size="small"
        buttonStyle="secondary"
        disabled={disabled}
        extraButtonProps={{ 'aria-busy': isRunning }}
        onClick={() => void fetchIt()}
      >
        {isRunning ? 'Making it…' : children}
      </Button>
      <span aria-live="polite" className="use-it-quiet">
        {saved !== null && ` ${saved} is with your downloads.`}
      </span>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}

async function pdfAt(path: string, body?: unknown): Promise<{ readonly pdf: Blob; readonly name: string }> {
  const posted = body !== undefined && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(path, { credentials: 'same-origin', ...posted }).catch(() => {
    throw new Error('The CMS does not answer. Check your connection, then try again.')
  })
  if (response.ok) {
    const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')
    return { pdf: await response.blob(), name: named?.[1] ?? 'paper.pdf' }
  }
  const answer: unknown = await response.json().catch(() => null)
  throw new Error(sentenceOf(answer) ?? `The CMS answered ${response.status}. Reload the page and try again.`)
}

function save(pdf: Blob, file: string): void {
  const address = URL.createObjectURL(pdf)
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
