'use client'

import { isLocalDate } from '@use-it-cities/core'
import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { SheetEvidence } from '../../views.ts'
import type { EvidenceListProps } from './evidence-list.tsx'
import { uploadEvidence, type Uploaded } from './upload-evidence.ts'

interface EvidenceFormProps extends EvidenceListProps {
  readonly evidence: SheetEvidence | null
  /** With the file that was just put there, so that it has a name and an address. */
  readonly onKeep: (evidence: SheetEvidence, file: Uploaded | null) => void
  readonly onLeave: () => void
}

const kinds = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt,.jpg,.jpeg,.png,.webp'

/** One piece of evidence: what it is, where it is, and from when until when it may be relied on. */
export function EvidenceForm({ item, assessment, evidence, on, today, onKeep, onLeave }: EvidenceFormProps) {
  const { routes } = useConfig().config
  const [title, setTitle] = useState(evidence?.title ?? '')
  const [link, setLink] = useState(evidence?.link ?? '')
  const [file, setFile] = useState<File | null>(null)
  const [collectedOn, setCollectedOn] = useState<string>(evidence?.collectedOn ?? (today < on ? today : on))
  const [expiresOn, setExpiresOn] = useState<string>(evidence?.expiresOn ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)

  const keep = async () => {
    const wrong = whatIsWrong(title, collectedOn, expiresOn)
    setProblem(wrong)
    if (wrong !== null || !isLocalDate(collectedOn)) return
    setRunning(true)
    try {
      const uploaded = file ? await uploadEvidence(`${routes.api}/assessment-evidence`, assessment, file) : null
      const fileId = uploaded?.id ?? evidence?.file
      const kept: SheetEvidence = {
        title: title.trim(),
        ...(link.trim() !== '' && { link: link.trim() }),
        ...(fileId !== undefined && { file: fileId }),
        collectedOn,
        ...(isLocalDate(expiresOn) && { expiresOn }),
      }
      onKeep(kept, uploaded)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      setRunning(false)
    }
  }

  return (
    <form
      className="use-it-assess-form"
      aria-label={evidence ? `Change ${evidence.title}` : `Evidence for ${item.title}`}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label>
        <span>What it is</span>
        <input
          type="text"
          value={title}
          maxLength={2_000}
          dir="auto"
          autoFocus
          placeholder={item.evidenceExamples[0]}
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <label>
        <span>Link, or where it is kept (you can leave this out)</span>
        <input type="text" value={link} maxLength={2_000} onChange={({ target }) => setLink(target.value)} />
      </label>
      <label>
        <span>{evidence?.file ? 'Another file in place of the one there' : 'File (you can leave this out)'}</span>
        <input type="file" accept={kinds} onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
        <small>Only the assessors of this assessment and whoever opened it can read it. It is never published.</small>
      </label>
      <label>
        <span>Collected on</span>
        <input type="date" value={collectedOn} onChange={({ target }) => setCollectedOn(target.value)} />
      </label>
      <label>
        <span>Last day it may be relied on (you can leave this out)</span>
        <input type="date" value={expiresOn} onChange={({ target }) => setExpiresOn(target.value)} />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <div className="use-it-buttons">
        <Button type="submit" size="small" disabled={isRunning}>
          {isRunning ? 'Keeping it…' : 'Keep this evidence'}
        </Button>
        <Button type="button" size="small" buttonStyle="secondary" disabled={isRunning} onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function whatIsWrong(title: string, collectedOn: string, expiresOn: string): string | null {
  if (title.trim() === '') return 'Say in a few words what it is, for example “Cabinet paper of 3 March”.'
  if (!isLocalDate(collectedOn)) return 'Say on which day it was collected.'
  if (expiresOn !== '' && expiresOn < collectedOn)
    return 'Its last day is before the day it was collected. Look at the two days again.'
  return null
}
