'use client'

import { useConfig } from '@payloadcms/ui'
import { referenceOf } from '../desk/reference-of.ts'
import type { Desk, DeskItem } from '../views.ts'
import { DeskActions } from './desk-actions.tsx'
import { Listed } from './listed.tsx'

export interface DeskCardProps {
  readonly item: DeskItem
  readonly researchers: Desk['researchers']
  readonly onDone: () => void
}

/** One interview: who, when and how; what stands in the way; what can be done. */
export function DeskCard({ item, researchers, onDone }: DeskCardProps) {
  const { routes } = useConfig().config
  const at = (id: string) => `${routes.admin}/collections/submissions/${id}`
  const isBlocked = item.notCounted.length > 0 || item.duplicateOf !== null
  const waitsFor = isBlocked ? 'reasons' : item.flags.length > 0 && !item.flagsDecision ? 'a-look' : 'nothing'
  return (
    <li
      className="use-it-card"
      data-status={item.status}
      data-waits-for={item.status === 'submitted' ? waitsFor : undefined}
    >
      <h2>
        {item.researcher ? (
          <a href={`${routes.admin}/collections/researchers/${item.researcher.id}`}>{item.researcher.name}</a>
        ) : (
          <span className="use-it-waiting">{item.researcherGiven ?? 'Nobody is named'}</span>
        )}{' '}
        <small>{item.researcher?.code ?? (item.researcherGiven && 'not one of your researchers')}</small>
      </h2>
      <p>
        {item.questionnaire}. Asked on {item.interviewedOn}, received on {item.receivedOn}. {item.how}.
        {item.serial && ` Paper form ${item.serial}.`}
      </p>
      {item.status === 'submitted' && item.notCounted.length > 0 && (
        <Listed title="It does not count yet" sentences={item.notCounted} tone="danger" />
      )}
      {item.duplicateOf && (
        <p className="use-it-waiting">
          The same as{' '}
          {item.duplicateOf.id ? (
            <a href={at(item.duplicateOf.id)}>another interview</a>
          ) : (
            <code>{item.duplicateOf.submission}</code>
          )}
          .
        </p>
      )}
      <Listed title="Look at this first" sentences={item.flags} tone="waiting" />
      {item.flagsAnswer && (
        <p>
          <strong>The researcher says:</strong> <bdi>{item.flagsAnswer}</bdi>
        </p>
      )}
      {item.flagsDecision && (
        <p>
          <strong>What was found:</strong> <bdi>{item.flagsDecision}</bdi>
        </p>
      )}
      {item.decisionReason && (
        <p>
          <strong>Reason given:</strong> <bdi>{item.decisionReason}</bdi>
        </p>
      )}
      {item.decidedOn && <p className="use-it-live">Validated on {item.decidedOn}.</p>}
      {item.whyNot && <p className="use-it-waiting">{item.whyNot}</p>}
      <p className="use-it-links">
        <a href={at(item.id)}>Read the answers</a>
        <span>
          Reference <b>{referenceOf(item.submission)}</b>, id <code>{item.submission}</code>
        </span>
      </p>
      <DeskActions item={item} researchers={researchers} onDone={onDone} />
    </li>
  )
}
