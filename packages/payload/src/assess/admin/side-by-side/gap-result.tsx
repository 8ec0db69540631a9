'use client'

import type { MatterGap } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import { useConfig } from '@payloadcms/ui'
import { useAnswer } from '../../../admin/shared/use-answer.ts'
import type { GapView } from '../../views.ts'
import { Refused } from './refused.tsx'

const findings: Readonly<Record<MatterGap['finding'], string>> = {
  'council-ahead': 'The council sees more there than the organisation',
  'organisation-ahead': 'The organisation sees more there than the council',
  alike: 'They say the same',
  'cannot-tell': 'Cannot tell yet',
  'not-asked': 'One side was not asked, or it does not apply',
}

const order = ['council-ahead', 'organisation-ahead', 'cannot-tell', 'alike', 'not-asked'] as const

/** What the council says beside what the organisation says of the same matter, the widest gaps first. */
export function GapResult({ council, organisation }: { council: string; organisation: string }) {
  const { routes } = useConfig().config
  const path = `${routes.api}/assess/gap?council=${council}&organisation=${organisation}`
  const { answer, problem } = useAnswer<GapView>(path, null)
  if (problem) return <p role="alert">{problem}</p>
  if (!answer) return <p role="status">Looking…</p>
  if (!answer.ok) return <Refused sentences={answer.sentences} />
  const titleOf = (id: string) => answer.titles[id] ?? id
  return (
    <>
      {order.map((finding) => {
        const matters = answer.matters.filter((each) => each.finding === finding)
        if (matters.length === 0) return null
        return (
          <details key={finding} open={finding.endsWith('ahead')} className="use-it-assess-group">
            <summary>
              {findings[finding]}: {matters.length}
            </summary>
            <ul className="use-it-cards">
              {matters.map(({ id, matter, council: one, organisation: other }) => (
                <li key={id} className="use-it-card" data-finding={finding}>
                  <h3>{matter}</h3>
                  <p>
                    <bdi>{answer.council.name}</bdi>: <b>{wordsFor({ key: `answer.${one.outcome}` })}</b>{' '}
                    <span className="use-it-quiet">({titleOf(one.item)})</span>
                  </p>
                  <p>
                    <bdi>{answer.organisation.name}</bdi>: <b>{wordsFor({ key: `answer.${other.outcome}` })}</b>{' '}
                    <span className="use-it-quiet">({titleOf(other.item)})</span>
                  </p>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
      <p className="use-it-quiet">
        Which questions belong together is our judgement. A gap says that two sides see a matter differently, not who is
        right.
      </p>
    </>
  )
}
