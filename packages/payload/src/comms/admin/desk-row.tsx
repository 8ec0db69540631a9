import type { LocalDate } from '@use-it-cities/core'
import { inWords } from '../../admin/shared/in-words.ts'
import type { DeskRow } from '../views.ts'
import { DeskButton } from './desk-button.tsx'

/** One thing to do: the whole of it is the link, and the button, where there is one, stands below. */
export function DeskRowItem({ row, today }: { row: DeskRow; today: LocalDate }) {
  const { title, language, note, said, href, does, act } = row
  return (
    <li>
      <a href={href}>
        <strong>
          <bdi lang={language ?? undefined}>{title}</bdi>
        </strong>
        <span>{note}</span>
        {said !== null && (
          <q className="use-it-said" dir="auto">
            {said}
          </q>
        )}
        <Waits row={row} today={today} />
        <span className="use-it-next">{does}</span>
      </a>
      {act && <DeskButton act={act} title={title} note={note} />}
    </li>
  )
}

function Waits({ row: { waitsFor, since }, today }: { row: DeskRow; today: LocalDate }) {
  if (waitsFor === null && since === null) return null
  return (
    <span className="use-it-waits">
      {waitsFor !== null && (
        <>
          Waits for <bdi>{waitsFor}</bdi>
        </>
      )}
      {since !== null && `${waitsFor === null ? 'Since' : ', since'} ${sinceWhen(since, today)}`}
    </span>
  )
}

const dayMs = 86_400_000

/** `12 November 2026, 9 days`: how long is what somebody wants to know. */
function sinceWhen(since: LocalDate, today: LocalDate): string {
  const days = Math.round((Date.parse(today) - Date.parse(since)) / dayMs)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${inWords(since)} (${days} days)`
}
