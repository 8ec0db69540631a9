'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import { useInAddress } from '../../assess/admin/shared/use-in-address.ts'
import type { LanguagesBoardView } from '../views.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardTable } from './board-table.tsx'

/** Every story in every language. What is looked for stands in the address, so that a colleague can be sent the same list. */
export function LanguagesBoard() {
  const { routes } = useConfig().config
  const [language, setLanguage] = useInAddress('language')
  const [state, setState] = useInAddress('state')
  const [page, setPage] = useState(1)
  const isReady = language !== null && state !== null
  const query = new URLSearchParams({ language: language ?? '', state: state ?? '', page: String(page) })
  const { answer: board, problem } = useAnswer<LanguagesBoardView>(
    isReady ? `${routes.api}/languages/board?${query.toString()}` : null,
    null,
  )
  const from = (set: (value: string) => void) => (value: string) => {
    setPage(1)
    set(value)
  }
  return (
    <div className="use-it-screen use-it-guide use-it-translations">
      <h1 id="use-it-translations">Languages</h1>
      <p>
        Where each story stands in each language. When an original changes, its translations are out of date at once.
      </p>
      {problem && <p role="alert">{problem}</p>}
      {!board && !problem && <p role="status">Looking…</p>}
      {board && isReady && (
        <>
          <BoardFilters
            board={board}
            language={language}
            state={state}
            onLanguage={from(setLanguage)}
            onState={from(setState)}
          />
          <p role="status">{board.total === 1 ? '1 story' : `${board.total} stories`}</p>
          {board.total > 0 && <BoardTable board={board} />}
          {board.pages > 1 && (
            <nav className="use-it-row" aria-label="Pages of the list">
              <Button
                size="small"
                buttonStyle="secondary"
                disabled={board.page <= 1}
                onClick={() => setPage(board.page - 1)}
              >
                Back
              </Button>
              <span>
                Page {board.page} of {board.pages}
              </span>
              <Button
                size="small"
                buttonStyle="secondary"
                disabled={board.page >= board.pages}
                onClick={() => setPage(board.page + 1)}
              >
                Next
              </Button>
            </nav>
          )}
        </>
      )}
    </div>
  )
}
