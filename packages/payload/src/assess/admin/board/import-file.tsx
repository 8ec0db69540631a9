'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { AssessBoardView, ImportView } from '../../views.ts'
import { useSend } from '../shared/use-send.ts'
import { assessorsIn } from './assessors-in.ts'
import { WhichAssessor } from './which-assessor.tsx'

const largest = 5_000_000

interface ImportFileProps {
  readonly board: AssessBoardView
  readonly onDone: () => void
}

/** Takes in a file that the website, the terminal or another CMS saved: all of it or nothing. */
export function ImportFile({ board, onDone }: ImportFileProps) {
  const { routes } = useConfig().config
  const [text, setText] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const [mine, setMine] = useState('')
  const [organisation, setOrganisation] = useState(board.organisation?.id ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState<ImportView | null>(null)
  const send = useSend<ImportView & { readonly says?: string }>('import', (answer) => {
    setSaid(answer)
    if (!answer.ok) return
    // Or the same file would be brought in twice by pressing twice.
    setText(null)
    setMine('')
    setTurn((last) => last + 1)
    onDone()
  })
  const read = async (file: File | undefined) => {
    setSaid(null)
    setText(null)
    setMine('')
    send.clear()
    const isTooBig = file !== undefined && file.size > largest
    setProblem(
      isTooBig ? `Expected a file of answers of at most 5 MB, but “${file.name}” is larger. Choose another one.` : null,
    )
    if (file && !isTooBig) setText(await file.text())
  }
  const isOffer = said !== null && !said.ok
  return (
    <details className="use-it-panel">
      <summary>Bring in a file of answers</summary>
      <form
        className="use-it-assess-form"
        onSubmit={(event) => {
          event.preventDefault()
          const missing = whatIsMissing(text, organisation, board.organisations.length)
          setProblem(missing)
          if (missing !== null) return
          const at = organisation || (board.organisations[0]?.id ?? null)
          void send.run({ text, organisation: at, mine: mine.trim() || null, ...(isOffer && { migrate: true }) })
        }}
      >
        <label>
          <span>File (JSON or YAML)</span>
          <small>What somebody saved on the website works here, and what the terminal reads.</small>
          <input
            key={turn}
            type="file"
            accept=".json,.yaml,.yml,application/json"
            onChange={({ target }) => void read(target.files?.[0])}
          />
        </label>
        {text !== null && <WhichAssessor ids={assessorsIn(text)} value={mine} onChange={setMine} />}
        {board.organisations.length > 1 && (
          <label>
            <span>Which organisation assesses</span>
            <select value={organisation} onChange={({ target }) => setOrganisation(target.value)}>
              {board.organisation === null && <option value="">Choose</option>}
              {board.organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {isOffer && (
          <div className="use-it-callout">
            <p>
              These answers are for version {said.from}. The checklist here is version {said.to}.
            </p>
            <Notes notes={said.notes} />
          </div>
        )}
        {(problem ?? send.problem) && <p role="alert">{problem ?? send.problem}</p>}
        <Button type="submit" size="medium" disabled={send.isRunning}>
          {isOffer ? 'Move the answers and bring them in' : 'Bring it in'}
        </Button>
      </form>
      {said?.ok && (
        <div role="status">
          <p>
            {said.says} <a href={`${routes.admin}/assess?id=${said.assessment}`}>Open it</a>
          </p>
          <Notes notes={said.askAgain} />
        </div>
      )}
    </details>
  )
}

function whatIsMissing(text: string | null, organisation: string, organisations: number): string | null {
  if (text === null) return 'Choose a file first: one that the website saved, or a file for “use-it cat assess”.'
  return organisation === '' && organisations > 1 ? 'Choose which organisation assesses.' : null
}

function Notes({ notes }: { notes: readonly { readonly item: string; readonly says: string }[] }) {
  if (notes.length === 0) return null
  return (
    <ul className="use-it-because">
      {notes.map(({ item, says }) => (
        <li key={`${item} ${says}`}>{says}</li>
      ))}
    </ul>
  )
}
