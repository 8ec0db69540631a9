'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { inWords } from '../../admin/shared/in-words.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { AssessBoardView, SheetView } from '../views.ts'
import { ResultTab } from './result/result-tab.tsx'
import { MoveAnswers } from './shared/move-answers.tsx'
import { useInAddress } from './shared/use-in-address.ts'
import { useKeepFocus } from './shared/use-keep-focus.ts'
import { Sheet } from './sheet/sheet.tsx'
import { ChangeAssessors } from './change-assessors.tsx'
import { CloseOrReopen } from './close-or-reopen.tsx'

/** One assessment: answering it, and what it comes to. */
export function AssessDesk() {
  const { routes } = useConfig().config
  const [id] = useInAddress('id')
  const [tab, setTab] = useInAddress('show')
  const [turn, setTurn] = useState(0)
  const board = `${routes.admin}/assessments-board`
  const path = id ? `${routes.api}/assess/sheet?assessment=${encodeURIComponent(id)}` : null
  const { answer: sheet, problem } = useAnswer<SheetView>(path, turn)
  const { answer: all } = useAnswer<AssessBoardView>(path && `${routes.api}/assess/board`, null)
  const again = () => setTurn((last) => last + 1)
  const heading = useKeepFocus<HTMLHeadingElement>(turn > 0, sheet)
  if (id === '')
    return (
      <p role="alert">
        No assessment is named in the address. Choose one on the <a href={board}>board</a>.
      </p>
    )
  const isResult = tab === 'result' || (sheet !== null && !sheet.mayAnswer && tab !== 'answers')
  return (
    <div className="use-it-screen use-it-guide use-it-assess">
      <p>
        <a href={board}>All assessments</a>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {!sheet && !problem && <p role="status">Looking…</p>}
      {sheet && all && (
        <>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{sheet.row.body.name}</bdi>
          </h1>
          <p>
            {sheet.row.catalogueTitle}
            {sheet.row.profileTitle && `: ${sheet.row.profileTitle}`}. For {inWords(sheet.row.on)}, by{' '}
            <bdi>{sheet.row.organisation.name}</bdi>.{' '}
            {sheet.row.closedOn === null ? (
              <b>Open.</b>
            ) : (
              <b>Closed on {inWords(sheet.row.closedOn)}: answers stay as they are.</b>
            )}
          </p>
          <MoveAnswers row={sheet.row} onDone={again} />
          <div className="use-it-tabs" role="group" aria-label="What to show">
            <button type="button" aria-pressed={!isResult} onClick={() => setTab('answers')}>
              {sheet.row.assessors.some(({ isYou }) => isYou) ? 'Your answers' : 'The questions'}
            </button>
            <button type="button" aria-pressed={isResult} onClick={() => setTab('result')}>
              Result
            </button>
          </div>
          {isResult && <ResultTab assessment={sheet.row.id} version={turn} today={all.today} onDone={again} />}
          {/* Not taken away while the result is read: what is on its way to the server stays in sight. */}
          <div hidden={isResult}>
            <Sheet key={`${sheet.revision} ${sheet.row.closedOn}`} sheet={sheet} today={all.today} />
          </div>
          <ChangeAssessors row={sheet.row} people={all.assessors} onDone={again} />
          <CloseOrReopen row={sheet.row} onDone={again} />
        </>
      )}
    </div>
  )
}
