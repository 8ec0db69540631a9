'use client'

import { useConfig } from '@payloadcms/ui'
import { inWords } from '../../admin/shared/in-words.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import { groupBy } from '../../group-by.ts'
import type { TalliesView, TallyRow } from '../views.ts'

/** How many weeks are open to look at; the others wait behind a line. */
const openWeeks = 4

/** Who came by which code: by week, with the place that a code stands for. */
export function Tallies() {
  const { api, admin } = useConfig().config.routes
  const { answer, problem } = useAnswer<TalliesView>(`${api}/word-of-mouth/tallies`, null)
  const weeks = [...groupBy(answer?.rows ?? [], ({ week }) => week)]
  return (
    <section className="use-it-panel" aria-labelledby="use-it-tallies">
      <h2 id="use-it-tallies">Who came by which code</h2>
      <p>
        How often a link on a poster or a banner was opened, and how often a champion said “I told someone”. Finished
        weeks only, rounded down to fives. <a href={`${admin}/collections/referral-codes`}>Codes and banners</a>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p role="status">Asking the site…</p>}
      {answer && answer.unreached.length > 0 && (
        <p role="alert">
          {answer.unreached.length === 1 ? 'This site did not answer' : 'These sites did not answer'}:{' '}
          {answer.unreached.join(', ')}. What was counted there is missing. Look whether it runs.
        </p>
      )}
      {answer && weeks.length === 0 && answer.unreached.length === 0 && <p>Nothing has come to five in a week yet.</p>}
      {weeks.slice(0, openWeeks).map(([week, rows]) => (
        <Week key={week} week={week} rows={rows} />
      ))}
      {weeks.length > openWeeks && (
        <details>
          <summary>Earlier weeks</summary>
          {weeks.slice(openWeeks).map(([week, rows]) => (
            <Week key={week} week={week} rows={rows} />
          ))}
        </details>
      )}
    </section>
  )
}

const Week = ({ week, rows }: { week: string; rows: readonly TallyRow[] }) => (
  <div className="use-it-wide">
    <table>
      <caption>Week from {inWords(week as never)}</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Opened</th>
          <th scope="col">“I told someone”</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, label, kind, opened, told }) => (
          <tr key={code}>
            <th scope="row">
              {label ?? (kind === 'story' ? 'From the page of a story, of no place' : 'A code that is not known here')}{' '}
              <code>{code}</code>
            </th>
            <td>{shown(opened)}</td>
            <td>{shown(told)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const shown = (count: number | null) => (count === null ? 'under 5' : String(count))
