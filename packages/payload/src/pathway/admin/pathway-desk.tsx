'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { CoachView, PathwayDeskView } from '../desk/views.ts'
import { Figures } from './figures.tsx'
import { History } from './history.tsx'
import { People } from './people.tsx'
import { Register } from './register.tsx'
import { Timeline } from './timeline.tsx'

/** The pathway desk: the people of a coach's organisation, who to ring, and the figures of the city. */
export function PathwayDesk() {
  const { routes } = useConfig().config
  const { answer: desk, problem, again } = useAnswer<PathwayDeskView>(`${routes.api}/pathway/desk`, null)
  return (
    <div className="use-it-screen">
      <h1>Pathway</h1>
      {problem && <p role="alert">{problem}</p>}
      {!desk && !problem && <p>Looking…</p>}
      {desk?.coach && <Coach coach={desk.coach} onDone={again} />}
      {desk && <Figures figures={desk.figures} />}
      {desk && <History history={desk.history} />}
    </div>
  )
}

function Coach({ coach, onDone }: { coach: CoachView; onDone: () => void }) {
  const [open, setOpen] = useState<string | null>(null)
  if (open !== null) return <Timeline key={open} code={open} onBack={() => setOpen(null)} onDone={onDone} />
  return (
    <>
      <p className="use-it-quiet">
        You see the people of your organisation. Each time a name is read, that is written down.
      </p>
      <Register coach={coach} onDone={onDone} />
      {coach.stuck.length > 0 && (
        <section className="use-it-panel" aria-labelledby="use-it-stuck">
          <h2 id="use-it-stuck">Who to ring: nothing for {coach.stuckAfterDays} days</h2>
          <ul className="use-it-because">
            {coach.stuck.map(({ code, name, says }) => (
              <li key={code}>
                <button type="button" className="use-it-pathway-name" onClick={() => setOpen(code)}>
                  <bdi>{name ?? code}</bdi>
                </button>{' '}
                {says}
              </li>
            ))}
          </ul>
        </section>
      )}
      <People people={coach.people} onOpen={setOpen} />
    </>
  )
}
