'use client'

import { isLocalDate } from '@use-it-cities/core'
import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { AssessBoardView, DoneView } from '../../views.ts'
import { useSend } from '../shared/use-send.ts'

/** Opens an assessment: what is assessed, who is assessed, the day, and who answers. */
export function OpenAssessment({ board }: { board: AssessBoardView }) {
  const { routes } = useConfig().config
  const [catalogue, setCatalogue] = useState(board.catalogues[0]?.id ?? '')
  const [profile, setProfile] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState('council')
  const [on, setOn] = useState<string>(board.today)
  const [organisation, setOrganisation] = useState(board.organisation?.id ?? board.organisations[0]?.id ?? '')
  const [assessors, setAssessors] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const send = useSend<DoneView>('open', ({ row }) => {
    window.location.assign(`${routes.admin}/assess?id=${row.id}`)
  })
  const chosen = board.catalogues.find(({ id }) => id === catalogue)
  const people = board.assessors.filter((each) => each.organisation === organisation)
  const open = () => {
    const named = assessors.filter((id) => people.some((each) => each.id === id))
    const wrong = whatIsMissing(name, on, named.length)
    setProblem(wrong)
    if (wrong !== null) return
    const body = { name: name.trim(), kind }
    void send.run({ organisation, catalogue, profile: profile || null, on, body, assessors: named })
  }
  return (
    <details className="use-it-panel">
      <summary>Open an assessment</summary>
      <form
        className="use-it-assess-form"
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <label>
          <span>What to assess</span>
          <select
            value={catalogue}
            onChange={({ target }) => {
              setCatalogue(target.value)
              setProfile('')
            }}
          >
            {board.catalogues.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>How much of it</span>
          <select value={profile} onChange={({ target }) => setProfile(target.value)}>
            <option value="">Everything that applies: up to {chosen?.items} questions</option>
            {chosen?.profiles.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}: {each.items} questions
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Who is assessed</span>
          <input type="text" dir="auto" maxLength={300} value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          <span>What they are</span>
          <small>Questions for the other side are left out.</small>
          <select value={kind} onChange={({ target }) => setKind(target.value)}>
            <option value="council">A council</option>
            <option value="organisation">A community organisation</option>
            <option value="other">Something else: ask everything</option>
          </select>
        </label>
        <label>
          <span>For which day</span>
          <small>The law and the evidence are taken as they stand on that day.</small>
          <input type="date" value={on} onChange={({ target }) => setOn(target.value)} />
        </label>
        {board.organisations.length > 1 && (
          <label>
            <span>Which organisation assesses</span>
            <select value={organisation} onChange={({ target }) => setOrganisation(target.value)}>
              {board.organisations.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <fieldset>
          <legend>Who answers</legend>
          <small>Each answers alone. They see each other’s answers once it is closed.</small>
          {people.length === 0 && (
            <p className="use-it-waiting">
              Nobody of this organisation may assess yet. Ask an administrator to give somebody the role “Assessor”.
            </p>
          )}
          {people.map(({ id, name: each }) => (
            <label key={id} className="use-it-tick">
              <input
                type="checkbox"
                checked={assessors.includes(id)}
                onChange={({ target }) =>
                  setAssessors(target.checked ? [...assessors, id] : assessors.filter((other) => other !== id))
                }
              />
              <bdi>{each}</bdi>
            </label>
          ))}
        </fieldset>
        {(problem ?? send.problem) && <p role="alert">{problem ?? send.problem}</p>}
        <Button type="submit" size="medium" disabled={send.isRunning}>
          Open it
        </Button>
      </form>
    </details>
  )
}

function whatIsMissing(name: string, on: string, assessors: number): string | null {
  if (name.trim() === '') return 'Say who is assessed, for example “Otherton Council”.'
  if (!isLocalDate(on)) return 'Choose the day it is for.'
  return assessors === 0 ? 'Choose at least one person who answers.' : null
}
