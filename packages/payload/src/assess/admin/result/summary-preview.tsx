'use client'

import type { Catalogue } from '@use-it-cities/assessment'
import { labelIn, wordsFor } from '@use-it-cities/assessment/locales'
import type { AssessmentSummary } from '@use-it-cities/assessment/publication'
import { inWords } from '../../../admin/shared/in-words.ts'
import { itemsOf } from '../shared/items-of.ts'
import { atLeast, rangeInWords } from '../shared/percent.ts'
import { Gates } from './gates.tsx'
import { Headline } from './headline.tsx'

interface SummaryPreviewProps {
  readonly summary: AssessmentSummary
  readonly catalogue: Catalogue
}

/** Every field of a summary in words: what the dialog shows is what the site gets. */
export function SummaryPreview({ summary, catalogue }: SummaryPreviewProps) {
  const items = itemsOf(catalogue, summary.profile)
  const groups = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  const titleOf = (id: string) => summary.titles[id] ?? items.get(id)?.title ?? id
  const { body, organisation, assessors, reply, weights } = summary
  return (
    <div className="use-it-assess-preview" tabIndex={0} role="region" aria-label="What will be public">
      <p>
        <b>
          <bdi>{body.name}</bdi>
        </b>
        , assessed by <bdi>{organisation}</bdi> for {inWords(summary.on)}, by{' '}
        {assessors === 1 ? '1 assessor' : `${assessors} assessors`}. {catalogue.title.en ?? catalogue.id}, version{' '}
        {summary.version}
        {summary.profile &&
          `: ${catalogue.profiles.find(({ id }) => id === summary.profile)?.title ?? summary.profile}`}
        .
      </p>
      <Headline result={summary} />
      <Gates gates={summary.gates} titleOf={titleOf} level={3} />
      <h3>Part by part</h3>
      <ul className="use-it-because">
        {summary.groups.map(({ id, score, coverage }) => (
          <li key={id}>
            {groups.get(id) ?? id}: {rangeInWords(score)}, {atLeast(coverage)} % answered
          </li>
        ))}
      </ul>
      {summary.changes.map(({ reaches, steps, items: needed }) => (
        <p key={reaches}>
          To reach “{labelIn(reaches)}”: {steps === 1 ? '1 step' : `${steps} steps`}
          {needed.length > 0 && ` (${needed.map(titleOf).join('; ')})`}.
        </p>
      ))}
      {weights && (
        <p>
          Weights that the profile changes:{' '}
          {Object.entries(weights)
            .map(([id, weight]) => `${titleOf(id)} ${weight}`)
            .join('; ')}
          .
        </p>
      )}
      {summary.items && (
        <>
          <h3>The answer to each question</h3>
          <ul className="use-it-because">
            {summary.items.map(({ id, outcome, nextStep }) => (
              <li key={id}>
                {titleOf(id)}: {wordsFor({ key: `answer.${outcome}` })}
                {nextStep && ', with its next step'}
              </li>
            ))}
          </ul>
        </>
      )}
      {reply && (
        <blockquote>
          <p>
            Reply by <bdi>{reply.by}</bdi>, {inWords(reply.on)}
          </p>
          <p dir="auto">{reply.text}</p>
        </blockquote>
      )}
    </div>
  )
}
