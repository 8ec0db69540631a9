'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { CoachView } from '../desk/views.ts'
import { useSend } from './use-send.ts'

/** Somebody new. A name is asked for only when they have agreed to take part. */
export function Register({ coach, onDone }: { coach: CoachView; onDone: () => void }) {
  const empty = { profession: '', cohort: coach.cohorts[0] ?? '', on: coach.today, name: '', contact: '' }
  const [given, setGiven] = useState(empty)
  const [agreed, setAgreed] = useState(false)
  const send = useSend('people', () => {
    setGiven(empty)
    setAgreed(false)
    onDone()
  })
  const field = (name: keyof typeof given, label: string, type: string, list?: string) => (
    <label>
      <span>{label}</span>
      <input
        type={type}
        value={given[name]}
        autoComplete="off"
        list={list}
        max={type === 'date' ? coach.today : undefined}
        onChange={({ target }) => setGiven({ ...given, [name]: target.value })}
      />
    </label>
  )
  const { name, contact, ...rest } = given
  return (
    <details className="use-it-panel">
      <summary>Somebody new</summary>
      <form
        className="use-it-pathway-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send.run({ ...rest, agreed, ...(agreed && { name, contact }) })
        }}
      >
        <label>
          <span>Profession they trained for</span>
          <select value={given.profession} onChange={({ target }) => setGiven({ ...given, profession: target.value })}>
            <option value="">Choose one</option>
            {coach.professions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {field('cohort', 'Cohort, for example 2026-autumn', 'text', 'use-it-cohorts')}
        <datalist id="use-it-cohorts">
          {coach.cohorts.map((cohort) => (
            <option key={cohort} value={cohort} />
          ))}
        </datalist>
        <label className="use-it-pathway-yes">
          <input type="checkbox" checked={agreed} onChange={({ target }) => setAgreed(target.checked)} />
          <span>They agreed to take part and that we keep their name</span>
        </label>
        {field('on', agreed ? 'The day they agreed' : 'The day they were found', 'date')}
        {agreed && field('name', 'Name', 'text')}
        {agreed && field('contact', 'Phone or email', 'text')}
        <Button type="submit" size="medium" disabled={send.isRunning}>
          Write it down
        </Button>
        {send.problem && <p role="alert">{send.problem}</p>}
      </form>
    </details>
  )
}
