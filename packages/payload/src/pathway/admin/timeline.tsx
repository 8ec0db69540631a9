'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { EventView, TimelineView } from '../desk/views.ts'
import { AddEvent } from './add-event.tsx'
import { Identity } from './identity.tsx'
import { Tracks } from './people.tsx'
import { useSend } from './use-send.ts'

interface TimelineProps {
  readonly code: string
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Whoever came from far down the list begins at the top of this person, with the keyboard too. */
const inSight = (section: HTMLElement | null) => {
  section?.focus()
}

/** One person: where they are, what happened, and what happens next. */
export function Timeline({ code, onBack, onDone }: TimelineProps) {
  const { routes } = useConfig().config
  const { answer, problem, again } = useAnswer<TimelineView>(`${routes.api}/pathway/person?code=${code}`, null)
  const changed = () => {
    again()
    onDone()
  }
  return (
    <section className="use-it-panel" aria-labelledby="use-it-person" ref={inSight} tabIndex={-1}>
      <Button size="small" buttonStyle="secondary" onClick={onBack}>
        Back to everybody
      </Button>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p>Looking…</p>}
      {answer && (
        <>
          <h2 id="use-it-person">
            <bdi>{answer.person.name ?? 'No name kept'}</bdi> <code>{code}</code>
          </h2>
          <p>
            {answer.person.profession}, {answer.person.cohort}. {answer.person.stage}. {answer.person.outcome}.{' '}
            {answer.contact && <bdi>{answer.contact}</bdi>}
          </p>
          <Tracks tracks={answer.person.tracks} />
          <AddEvent code={code} types={answer.types} today={answer.today} onDone={changed} />
          <h3>What happened</h3>
          <ol className="use-it-pathway-events">
            {answer.events.map((event) => (
              <Event key={event.id} code={code} event={event} today={answer.today} onDone={changed} />
            ))}
          </ol>
          {answer.hasAgreed && <Identity code={code} view={answer} onDone={changed} />}
          <Forget
            code={code}
            onDone={() => {
              onDone()
              onBack()
            }}
          />
        </>
      )}
    </section>
  )
}

interface EventProps {
  readonly code: string
  readonly event: EventView
  readonly today: string
  readonly onDone: () => void
}

function Event({ code, event, today, onDone }: EventProps) {
  const { id, on, label, says, by, replaced, mayTakeBack } = event
  const takeBack = useSend('events', onDone)
  return (
    <li data-replaced={replaced !== null}>
      <b>{on}</b> {label}
      {says && `: ${says}`} <span className="use-it-quiet">written down by {by}</span>
      {replaced && <em> {replaced}.</em>}
      {mayTakeBack && (
        <>
          {' '}
          <Button
            size="xsmall"
            buttonStyle="secondary"
            disabled={takeBack.isRunning}
            onClick={() => void takeBack.run({ person: code, type: 'corrected', at: today, supersedes: id })}
          >
            It was a mistake
          </Button>
        </>
      )}
      {takeBack.problem && <p role="alert">{takeBack.problem}</p>}
    </li>
  )
}

function Forget({ code, onDone }: { code: string; onDone: () => void }) {
  const [isSure, setSure] = useState(false)
  const send = useSend('forget', onDone)
  return (
    <details className="use-it-pathway-forget">
      <summary>Forget this person</summary>
      <p>
        When they ask for it, and they need no reason. Their name and contact are deleted at once, and what is written
        down above keeps only what counting needs, under a new code. This cannot be undone.
      </p>
      <label className="use-it-pathway-yes">
        <input type="checkbox" checked={isSure} onChange={({ target }) => setSure(target.checked)} />
        <span>They asked for it</span>
      </label>
      <Button size="medium" disabled={!isSure || send.isRunning} onClick={() => void send.run({ person: code })}>
        Forget this person
      </Button>
      {send.problem && <p role="alert">{send.problem}</p>}
    </details>
  )
}
