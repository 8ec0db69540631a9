'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { sentenceOf } from './ask.ts'

interface PdfButtonProps {
  readonly path: string
  /** What is asked with, where it is not to stand in an address. */
  readonly body?: unknown
  /** What the file is called where it is saved. */
  readonly file: string
  readonly children: string
  readonly disabled?: boolean
}

/** Fetches a PDF and hands it to the browser to save. Why there is none is said here and not on a page of its own. */
export function PdfButton({ path, body, file, children, disabled = false }: PdfButtonProps) {
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const fetchIt = async () => {
    setRunning(true)
    setProblem(null)
    try {
      save(await pdfAt(path, body), file)
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
        disabled={disabled || isRunning}
        onClick={() => void fetchIt()}
      >
        {isRunning ? 'Making it…' : children}
      </Button>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}

async function pdfAt(path: string, body?: unknown): Promise<Blob> {
  const posted = body !== undefined && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(path, { credentials: 'same-origin', ...posted }).catch(() => {
    throw new Error('The CMS does not answer. Check your connection, then try again.')
  })
  if (response.ok) return response.blob()
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
