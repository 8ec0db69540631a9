'use client'

import { useConfig } from '@payloadcms/ui'
import { inWords } from '../../admin/shared/in-words.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import { whoToldWords } from '../../messages/who-told-words.ts'
import type { WhoToldView } from '../views.ts'

const ways = Object.entries(whoToldWords)

/** What residents who wrote answered to "Who told you?", by finished week. */
export function WhoTold() {
  const { api } = useConfig().config.routes
  const { answer, problem } = useAnswer<WhoToldView>(`${api}/word-of-mouth/who-told`, null)
  return (
    <section className="use-it-panel" aria-labelledby="use-it-who-told">
      <h2 id="use-it-who-told">Who told those who wrote</h2>
      <p>
        What residents answered who left a message; they need not.
        {answer && ` Messages are deleted after ${answer.days} days, so this looks no further back.`}
      </p>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p role="status">Looking…</p>}
      {answer && answer.weeks.length === 0 && <p>No finished week has an answer yet.</p>}
      {answer && answer.weeks.length > 0 && (
        <div className="use-it-wide" tabIndex={0} role="region" aria-label="Who told, by week">
          <table>
            <thead>
              <tr>
                <th scope="col">Week from</th>
                {ways.map(([way, label]) => (
                  <th key={way} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.weeks.map(({ week, counts }) => (
                <tr key={week}>
                  <th scope="row">{inWords(week as never)}</th>
                  {ways.map(([way]) => (
                    <td key={way}>{counts[way] ?? 'under 5'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
