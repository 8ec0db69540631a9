'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { Desk, DeskItem } from '../views.ts'
import { DeskCard } from './desk-card.tsx'

const lists: readonly { status: DeskItem['status']; label: string; empty: string }[] = [
  { status: 'submitted', label: 'Waiting', empty: 'Nothing waits. Interviews appear here as they come in.' },
  { status: 'validated', label: 'Validated', empty: 'Nothing has been validated yet.' },
  { status: 'rejected', label: 'Rejected', empty: 'Nothing has been rejected.' },
  { status: 'retracted', label: 'Retracted', empty: 'Nothing has been retracted.' },
]

/** Where the lead and the coordinators decide which completed questionnaires count. */
export function ValidationDesk() {
  const { routes } = useConfig().config
  const [status, setStatus] = useState<DeskItem['status']>('submitted')
  const [page, setPage] = useState(1)
  const { answer, problem, again } = useAnswer<Desk>(`${routes.api}/research/desk?status=${status}&page=${page}`, null)
  const open = (next: DeskItem['status']) => {
    setStatus(next)
    setPage(1)
  }
  const list = lists.find((each) => each.status === status)

  return (
    <div className="use-it-desk">
      <h1>Validation desk</h1>
      <p>
        A questionnaire counts when it is complete and names the community researcher. Look at what came in, then say
        whether it counts.
      </p>
      <div className="use-it-tabs" role="group" aria-label="Which interviews">
        {lists.map((each) => (
          <button
            key={each.status}
            type="button"
            aria-pressed={each.status === status}
            onClick={() => open(each.status)}
          >
            {each.label} {answer && <span>{answer.counts[each.status]}</span>}
          </button>
        ))}
        {answer?.keptAside !== null && answer?.keptAside !== undefined && answer.keptAside > 0 && (
          <a href={`${routes.admin}/collections/kept-aside`}>
            Kept aside <span>{answer.keptAside}</span>
          </a>
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p role="status">Looking…</p>}
      {answer?.items.length === 0 && <p>{list?.empty}</p>}
      <ul className="use-it-cards">
        {answer?.items.map((item) => (
          <DeskCard key={item.id} item={item} researchers={answer.researchers} onDone={again} />
        ))}
      </ul>
      {answer && answer.pages > 1 && (
        <div className="use-it-pages">
          <Button buttonStyle="secondary" size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            Before
          </Button>
          <span>
            Page {page} of {answer.pages}
          </span>
          <Button
            buttonStyle="secondary"
            size="small"
            disabled={page >= answer.pages}
            onClick={() => setPage(page + 1)}
          >
            Next
          </Button>
        </div>
      )}
    </div>
  )
}
