'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useAnswer } from '../../../admin/shared/use-answer.ts'
import type { AssessBoardView, AssessmentRow } from '../../views.ts'
import { SideBySide } from '../side-by-side/side-by-side.tsx'
import { AssessmentCard } from './assessment-card.tsx'
import { ImportFile } from './import-file.tsx'
import { OpenAssessment } from './open-assessment.tsx'

/** The board: what is open and how far, evidence that ran out, what is on the site, and two side by side. */
export function AssessmentsBoard() {
  const { routes } = useConfig().config
  const [turn, setTurn] = useState(0)
  const { answer: board, problem } = useAnswer<AssessBoardView>(`${routes.api}/assess/board`, turn)
  const again = () => setTurn((last) => last + 1)
  return (
    <div className="use-it-screen use-it-guide use-it-assess">
      <h1>Assessments</h1>
      <p>
        How good is a policy, how ready is an organisation, how local is a council really? Answer with evidence, see
        what is missing and what to do next.
      </p>
      {problem && <p role="alert">{problem}</p>}
      {!board && !problem && <p role="status">Looking…</p>}
      {board?.mayOpen && (
        <>
          <OpenAssessment board={board} />
          <ImportFile board={board} onDone={again} />
        </>
      )}
      {board && <Lists board={board} />}
      {board && <SideBySide board={board} />}
    </div>
  )
}

function Lists({ board: { assessments, mayOpen } }: { board: AssessBoardView }) {
  const lists = [
    { id: 'look', title: 'Evidence to collect again', rows: assessments.filter(needsEvidence) },
    { id: 'open', title: 'Open', rows: assessments.filter((row) => !needsEvidence(row) && row.closedOn === null) },
    { id: 'site', title: 'On the public site', rows: assessments.filter((row) => isQuiet(row) && row.published) },
    { id: 'closed', title: 'Closed', rows: assessments.filter((row) => isQuiet(row) && !row.published) },
  ]
  if (assessments.length === 0)
    return (
      <p>{mayOpen ? 'There is none yet. Open the first one above.' : 'There is none for you to answer or read yet.'}</p>
    )
  return lists
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, title, rows }) => (
      <section key={id} className="use-it-assess-part" aria-labelledby={`use-it-list-${id}`}>
        <h2 id={`use-it-list-${id}`}>
          {title}: {rows.length}
        </h2>
        <ul className="use-it-cards">
          {rows.map((row) => (
            <AssessmentCard key={row.id} row={row} />
          ))}
        </ul>
      </section>
    ))
}

/** Nobody collects evidence again for what is over. */
const needsEvidence = ({ closedOn, expired }: AssessmentRow) => closedOn === null && expired > 0
const isQuiet = (row: AssessmentRow) => row.closedOn !== null
