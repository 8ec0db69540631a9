'use client'

import { useState } from 'react'
import type { PersonView, TrackView } from '../desk/views.ts'

interface PeopleProps {
  readonly people: readonly PersonView[]
  readonly onOpen: (code: string) => void
}

/** Everybody of the organisation with their five tracks side by side. */
export function People({ people, onOpen }: PeopleProps) {
  const [sought, setSought] = useState('')
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  const found = people.filter((person) => {
    const text =
      `${person.name ?? ''} ${person.code} ${person.profession} ${person.cohort} ${person.stage}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <section className="use-it-panel" aria-labelledby="use-it-people">
      <h2 id="use-it-people">Your people: {people.length}</h2>
      {people.length === 0 && <p>Nobody yet. Write down the first one above.</p>}
      {people.length > 0 && (
        <div className="use-it-pathway-form">
          <label>
            <span>Find by name, code, profession or cohort</span>
            <input type="search" value={sought} autoComplete="off" onChange={({ target }) => setSought(target.value)} />
          </label>
          <p role="status">{words.length > 0 && `${found.length} of ${people.length}`}</p>
        </div>
      )}
      <ul className="use-it-pathway-people">
        {found.map((person) => (
          <li key={person.code} data-away={!person.isOnTheWay}>
            <p>
              <button type="button" className="use-it-pathway-name" onClick={() => onOpen(person.code)}>
                <bdi>{person.name ?? 'No name kept'}</bdi>
              </button>{' '}
              <code>{person.code}</code> {person.profession}, {person.cohort}
            </p>
            <p className="use-it-quiet">
              {person.stage}. {person.outcome}. {!person.isOnTheWay && `${person.activity}. `}Last: {person.lastEvent}
            </p>
            <Tracks tracks={person.tracks} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Five tracks, in words: no colour says anything that the words do not. */
export function Tracks({ tracks }: { tracks: readonly TrackView[] }) {
  const [begun, others] = [
    tracks.filter(({ state }) => state !== 'not-begun'),
    tracks.filter(({ state }) => state === 'not-begun'),
  ]
  return (
    <ul className="use-it-pathway-tracks">
      {begun.map(({ label, state, says, expires }) => (
        <li key={label} data-state={state}>
          <b>{label}</b> {says}
          {expires && <span className="use-it-quiet"> ({expires})</span>}
        </li>
      ))}
      {others.length > 0 && <li className="use-it-quiet">Not begun: {others.map(({ label }) => label).join(', ')}</li>}
    </ul>
  )
}
