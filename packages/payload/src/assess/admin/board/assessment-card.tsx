'use client'

import { useConfig } from '@payloadcms/ui'
import { inWords } from '../../../admin/shared/in-words.ts'
import type { AssessmentRow } from '../../views.ts'

/** One assessment: whose, how far, and what waits. */
export function AssessmentCard({ row }: { row: AssessmentRow }) {
  const { routes } = useConfig().config
  const { body, closedOn, expired, runsOutSoon, published, assessors, may, fits } = row
  // Nobody collects evidence again for what is over.
  const isDue = closedOn === null && expired > 0
  const at = `${routes.admin}/assess?id=${row.id}`
  return (
    <li className="use-it-card" data-due={isDue ? 'overdue' : published ? 'fine' : undefined}>
      <h3>
        <a href={at}>
          <bdi>{body.name}</bdi>
        </a>
      </h3>
      <p>
        {row.catalogueTitle}
        {row.profileTitle && `: ${row.profileTitle}`}. For {inWords(row.on)}.{' '}
        {closedOn !== null && `Closed on ${inWords(closedOn)}.`}
      </p>
      <p className="use-it-quiet">
        <bdi>{row.organisation.name}</bdi>, opened by <bdi>{row.openedBy}</bdi>
      </p>
      <ul className="use-it-plain use-it-assess-progress">
        {assessors.map(({ id, name, isYou, answered, of }) => (
          <li key={id}>
            <label>
              <bdi>{isYou ? 'You' : name}</bdi>: {answered} of {of} answered
              <progress value={answered} max={Math.max(of, 1)} />
            </label>
          </li>
        ))}
      </ul>
      {isDue && (
        <p className="use-it-waiting">
          {expired === 1 ? '1 piece of evidence has run out.' : `${expired} pieces of evidence have run out.`} Collect
          it again, or the answers count as not known.
        </p>
      )}
      {closedOn === null && runsOutSoon > 0 && (
        <p className="use-it-waiting">Runs out within two months: {runsOutSoon}.</p>
      )}
      {fits !== 'current' && <p className="use-it-waiting">Answered for version {row.version} of the checklist.</p>}
      {published && (
        <p>
          On the site since {inWords(published.on)}:{' '}
          <a href={published.href} target="_blank" rel="noreferrer">
            see it
          </a>
          . {published.differs && <span className="use-it-waiting">Something has changed here since.</span>}
        </p>
      )}
      <p className="use-it-links">
        {may.answer && <a href={`${at}&show=answers`}>Answer</a>}
        {may.result && <a href={`${at}&show=result`}>Result</a>}
        {!may.result && assessors.some(({ isYou }) => isYou) && (
          <a href={`${at}&show=result`}>What comes of my answers</a>
        )}
      </p>
    </li>
  )
}
