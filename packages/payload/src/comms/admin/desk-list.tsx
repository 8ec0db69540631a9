import type { LocalDate } from '@use-it-cities/core'
import type { DeskListView } from '../views.ts'
import { DeskRowItem } from './desk-row.tsx'
import { listWords } from './words.ts'

interface DeskListProps {
  readonly list: DeskListView
  readonly today: LocalDate
  /** How many rows to show. */
  readonly shown: number
  /** The address of the desk, where a longer list has a page of its own; `null` when this is that page. */
  readonly at: string | null
  readonly level: 1 | 3 | 4
}

/** One list of the desk with its count. Each row leads to where the next thing is done. */
export function DeskList({ list: { id, count, rows }, today, shown, at, level }: DeskListProps) {
  const { title, explains } = listWords[id]
  const Heading = `h${level}` as const
  const some = rows.slice(0, shown)
  return (
    <section className="use-it-column" aria-labelledby={`use-it-${id}`} data-list={id}>
      <Heading id={`use-it-${id}`}>
        {title} <span>{count}</span>
      </Heading>
      <p>{explains}</p>
      <ul>
        {some.map((row) => (
          <DeskRowItem key={`${row.id} ${row.note}`} row={row} today={today} />
        ))}
      </ul>
      {at !== null && count > some.length && (
        <p className="use-it-all">
          <a href={`${at}?list=${id}`}>
            {some.length} of {count} are here. See all
          </a>
        </p>
      )}
    </section>
  )
}
