'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { BoardView, ProfessionItem } from '../board/views.ts'
import { Changes } from './changes.tsx'
import { CorrectionsDue } from './corrections-due.tsx'
import { HelpDue } from './help-due.tsx'
import { Pages } from './pages.tsx'
import { FactCards } from './fact-cards.tsx'

/** The board of the guide: what somebody should look at, what helps most people first. */
export function GuideBoard() {
  const { routes } = useConfig().config
  const [profession, setProfession] = useProfessionInAddress()
  const query = profession === '' ? '' : `?profession=${profession}`
  const { answer: board, problem, again } = useAnswer<BoardView>(`${routes.api}/guide/board${query}`, null)
  return (
    <div className="use-it-screen use-it-guide">
      <h1>What to look at in the guide</h1>
      {problem && <p role="alert">{problem}</p>}
      {!board && !problem && <p role="status">Looking…</p>}
      {board && (
        <>
          <label className="use-it-which">
            <span>Profession</span>
            <select value={profession} onChange={({ target }) => setProfession(target.value)}>
              <option value="">All of them</option>
              <option value="all">Rules that hold for all</option>
              {board.professions.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <HelpDue items={board.help} onDone={again} />
          <CorrectionsDue items={board.corrections} />
          <Changes items={board.changes} mayCorrect={board.mayCorrect} />
          {board.soon.length > 0 && (
            <section className="use-it-panel" aria-labelledby="use-it-soon">
              <h2 id="use-it-soon">Out of date within two months</h2>
              <p className="use-it-quiet">
                Fresh today. Read the page, and record what it says: with its date the fact stays fresh.
              </p>
              <FactCards facts={board.soon.slice(0, 3)} mayCorrect={board.mayCorrect} />
              {board.soon.length > 3 && (
                <details>
                  <summary>{`The other ${board.soon.length - 3}`}</summary>
                  <FactCards facts={board.soon.slice(3)} mayCorrect={board.mayCorrect} />
                </details>
              )}
            </section>
          )}
          <Pages key={profession} pages={board.pages} profession={profession} mayCorrect={board.mayCorrect} />
          {board.profession === null && <Professions items={board.professions} onChoose={setProfession} />}
          <p className="use-it-quiet">As of {board.on}.</p>
        </>
      )}
    </div>
  )
}

/** The profession stands in the address, so that a colleague can be sent the same list. */
function useProfessionInAddress(): [string, (profession: string) => void] {
  const [profession, setProfession] = useState('')
  useEffect(() => setProfession(new URLSearchParams(window.location.search).get('profession') ?? ''), [])
  return [
    profession,
    (next) => {
      const address = new URL(window.location.href)
      if (next === '') address.searchParams.delete('profession')
      else address.searchParams.set('profession', next)
      window.history.replaceState(window.history.state, '', address)
      setProfession(next)
    },
  ]
}

function Professions({ items, onChoose }: { items: readonly ProfessionItem[]; onChoose: (id: string) => void }) {
  return (
    <section className="use-it-panel" aria-labelledby="use-it-professions">
      <h2 id="use-it-professions">Facts of each profession</h2>
      <div className="use-it-wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Profession</th>
              <th scope="col">Fresh</th>
              <th scope="col">Confirmed, old</th>
              <th scope="col">To check</th>
              <th scope="col">Corrected</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, label, fresh, old, toCheck, corrected }) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" onClick={() => onChoose(id)}>
                    {label}
                  </button>
                </th>
                <td>{fresh}</td>
                <td>{old}</td>
                <td>{toCheck}</td>
                <td>{corrected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
