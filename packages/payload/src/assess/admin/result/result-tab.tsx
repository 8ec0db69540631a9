'use client'

import { useConfig } from '@payloadcms/ui'
import type { LocalDate } from '@use-it-cities/core'
import { useAnswer } from '../../../admin/shared/use-answer.ts'
import type { ResultView } from '../../views.ts'
import { itemsOf } from '../shared/items-of.ts'
import { Changes } from './changes.tsx'
import { Downloads } from './downloads.tsx'
import { Gates } from './gates.tsx'
import { Groups } from './groups.tsx'
import { Headline } from './headline.tsx'
import { Items } from './items.tsx'
import { Publish } from './publish.tsx'
import { Reply } from './reply.tsx'
import { Sensitivity } from './sensitivity.tsx'
import { Spread } from './spread.tsx'

interface ResultTabProps {
  readonly assessment: string
  /** Changes whenever something was done to the assessment. */
  readonly version: unknown
  readonly today: LocalDate
  readonly onDone: () => void
}

/** What the assessment comes to: what must be there first, and never a number without its range. */
export function ResultTab({ assessment, version, today, onDone }: ResultTabProps) {
  const { routes } = useConfig().config
  const path = `${routes.api}/assess/result?assessment=${assessment}`
  const { answer: view, problem } = useAnswer<ResultView>(path, version)
  if (problem) return <p role="alert">{problem}</p>
  if (!view) return <p role="status">Looking…</p>
  const { result, catalogue, row } = view
  const items = itemsOf(catalogue, row.profile)
  const groups = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  const titleOf = (id: string) => items.get(id)?.title ?? groups.get(id) ?? id
  return (
    <div className="use-it-assess-result">
      {view.isOwn && (
        <p className="use-it-callout">
          This is what comes of your own answers alone. The answers of all count once the assessment is closed.
        </p>
      )}
      <section className="use-it-panel" aria-label="In short">
        <Headline result={result} />
        <p className="use-it-quiet">{catalogue.notes[0]}</p>
      </section>
      <Gates gates={result.gates} titleOf={titleOf} />
      <Groups result={result} catalogue={catalogue} />
      <Changes changes={result.changes} titleOf={titleOf} />
      <Spread result={result} titleOf={titleOf} nameOf={(id) => view.assessors[id] ?? id} />
      <Items result={result} catalogue={catalogue} items={items} />
      <Sensitivity result={result} titleOf={titleOf} />
      {!view.isOwn && <Reply row={row} today={today} onDone={onDone} />}
      {!view.isOwn && <Publish view={view} onDone={onDone} />}
      <Downloads row={row} />
      <details>
        <summary>What this checklist does not say</summary>
        <ul className="use-it-because">
          {catalogue.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
