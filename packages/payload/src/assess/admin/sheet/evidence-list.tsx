'use client'

import type { Item } from '@use-it-cities/assessment'
import type { LocalDate } from '@use-it-cities/core'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { inWords } from '../../../admin/shared/in-words.ts'
import type { SheetAnswer, SheetEvidence, SheetView } from '../../views.ts'
import { EvidenceForm } from './evidence-form.tsx'
import type { Uploaded } from './upload-evidence.ts'

type Files = Readonly<Record<string, Uploaded>>

export interface EvidenceListProps {
  readonly item: Item
  readonly assessment: string
  readonly given: SheetAnswer
  readonly on: LocalDate
  readonly today: LocalDate
  readonly mayWrite: boolean
  readonly files: SheetView['files']
  readonly onChange: (evidence: readonly SheetEvidence[]) => void
}

/** What shows the answer: each with the day it was collected and the last day it may be relied on. */
export function EvidenceList(props: EvidenceListProps) {
  const { item, given, mayWrite, onChange } = props
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const { evidence } = given
  const [fresh, setFresh] = useState<Files>({})
  const keep = (at: number, each: SheetEvidence, file: Uploaded | null) => {
    if (file) setFresh({ ...fresh, [file.id]: file })
    onChange(at === evidence.length ? [...evidence, each] : evidence.map((one, which) => (which === at ? each : one)))
    setOpen(null)
  }
  return (
    <div className="use-it-assess-evidence">
      {evidence.length > 0 && (
        <ul className="use-it-plain" aria-label={`Evidence for ${item.title}`}>
          {evidence.map((each, at) =>
            open === at ? (
              <li key={at}>
                <EvidenceForm
                  {...props}
                  evidence={each}
                  onKeep={(next, file) => keep(at, next, file)}
                  onLeave={() => setOpen(null)}
                />
              </li>
            ) : (
              <li key={at}>
                <EvidenceLine evidence={each} on={props.on} files={{ ...props.files, ...fresh }} />
                {mayWrite && (
                  <>
                    {' '}
                    <button
                      type="button"
                      className="use-it-link"
                      aria-label={`Change ${each.title}`}
                      onClick={() => setOpen(at)}
                    >
                      Change
                    </button>{' '}
                    <button
                      type="button"
                      className="use-it-link"
                      aria-label={`Remove ${each.title}`}
                      onClick={() => onChange(evidence.filter((_, which) => which !== at))}
                    >
                      Remove
                    </button>
                  </>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      {mayWrite && open === 'new' && (
        <EvidenceForm
          {...props}
          evidence={null}
          onKeep={(next, file) => keep(evidence.length, next, file)}
          onLeave={() => setOpen(null)}
        />
      )}
      {mayWrite && open === null && (
        <p className="use-it-assess-add">
          <Button type="button" size="small" buttonStyle="secondary" onClick={() => setOpen('new')}>
            Add evidence
          </Button>
          {evidence.length === 0 && item.evidenceExamples.length > 0 && (
            <span className="use-it-quiet">For example: {item.evidenceExamples.join('; ')}</span>
          )}
        </p>
      )}
    </div>
  )
}

interface EvidenceLineProps {
  readonly evidence: SheetEvidence
  readonly on: LocalDate
  readonly files: Files
}

function EvidenceLine({ evidence, on, files }: EvidenceLineProps) {
  const { title, link, file, collectedOn, expiresOn } = evidence
  const isAddress = link !== undefined && /^https?:\/\//.test(link)
  const stored = file === undefined ? undefined : files[file]
  const state = collectedOn > on ? 'later' : expiresOn !== undefined && expiresOn < on ? 'expired' : 'holds'
  return (
    <>
      <b>
        <bdi>{title}</bdi>
      </b>{' '}
      {isAddress && (
        <a href={link} target="_blank" rel="noreferrer">
          Open the link
        </a>
      )}
      {link !== undefined && !isAddress && <bdi>{link}</bdi>}{' '}
      {stored && (
        <a href={stored.href} target="_blank" rel="noreferrer">
          {stored.name}
        </a>
      )}{' '}
      <span className={state === 'holds' ? 'use-it-quiet' : 'use-it-waiting'}>
        Collected on {inWords(collectedOn)}.{' '}
        {state === 'later' && 'That is after the day of this assessment, so it does not count for that day.'}
        {state === 'expired' && expiresOn && `It ran out on ${inWords(expiresOn)}: collect it again.`}
        {state === 'holds' && expiresOn && `It runs out on ${inWords(expiresOn)}.`}
      </span>
    </>
  )
}
