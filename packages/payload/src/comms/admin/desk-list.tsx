import type { DeskListView } from '../views.ts'
import { listWords } from './words.ts'

interface DeskListProps {
  readonly list: DeskListView
  /** How many rows to show. */
  readonly shown: number
  /** Where the others are, when there are more. */
  readonly all: string | null
}

/** One list of the desk with its count. Each row leads to where the next thing is done. */
export function DeskList({ list: { id, count, rows }, shown, all }: DeskListProps) {
  const { title, explains } = listWords[id]
  return (
    <section className="use-it-column" aria-labelledby={`use-it-${id}`}>
      <h2 id={`use-it-${id}`}>
        {title} <span>{count}</span>
      </h2>
      <p>{explains}</p>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.id} ${row.note}`}>
            <a href={row.href}>
              <strong>
                <bdi lang={row.language ?? undefined}>{row.title}</bdi>
              </strong>
              <span>{row.note}</span>
              <span className="use-it-next">{row.does}</span>
            </a>
          </li>
        ))}
      </ul>
      {count > Math.min(shown, rows.length) && <More {...{ count, all, shown: Math.min(shown, rows.length) }} />}
    </section>
  )
}

function More({ count, shown, all }: { count: number; shown: number; all: string | null }) {
  if (all !== null) return <a href={all}>All {count}</a>
  return <p>The first {shown} are here. The others follow when these are done.</p>
}
