'use client'

import type { Catalogue, Item } from '@use-it-cities/assessment'
import type { LocalDate } from '@use-it-cities/core'
import { memo, useId } from 'react'
import type { SheetAnswer, SheetView } from '../../views.ts'
import { Ours } from '../shared/ours.tsx'
import { Background } from './background.tsx'
import { choicesOf, chosen } from './choices.ts'
import { Conflict } from './conflict.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { waitsFor } from './waits-for.ts'

export interface ItemFormProps {
  readonly item: Item
  readonly catalogue: Catalogue
  readonly on: LocalDate
  readonly today: LocalDate
  readonly assessment: string
  /** Its own times its group's. */
  readonly weight: number
  /** Whether the city added it to the checklist. */
  readonly isAdded: boolean
  readonly files: SheetView['files']
  readonly given: SheetAnswer | undefined
  readonly mayWrite: boolean
  readonly refused: string | undefined
  readonly conflict: { readonly theirs: SheetAnswer | null } | undefined
  readonly onChange: (item: string, given: SheetAnswer | null, isTyping: boolean) => void
  readonly onSettle: (item: string, whose: 'mine' | 'theirs') => void
}

const nothing: SheetAnswer = { answer: 'not-assessed', evidence: [] }

/** One thing to assess: the question, the answer, what shows it, and a note. */
export const ItemForm = memo(function ItemForm(props: ItemFormProps) {
  const { item, given = nothing, mayWrite, refused, onChange } = props
  const id = useId()
  const isOut = given.answer === 'not-applicable'
  const waits = waitsFor(given)
  const change = (part: Partial<SheetAnswer>, isTyping = false) => onChange(item.id, { ...given, ...part }, isTyping)
  const words = (name: 'note' | 'justification', value: string) => change({ [name]: value || undefined }, true)
  return (
    <fieldset className="use-it-assess-item" id={`item-${item.id}`} tabIndex={-1} data-wrong={Boolean(refused)}>
      <legend>
        {item.question} {item.gate && <span className="use-it-assess-gate">Must be there</span>}
      </legend>
      <p className="use-it-quiet">
        {item.title} · {item.id} · weight {props.weight}
        {props.isAdded && ' · added by the city'} <Ours basis={item.basis} what="question" />{' '}
        <Ours basis={item.weightBasis} what="weight" /> <Ours basis={item.ladderBasis} what="levels" />
      </p>
      <Choices {...props} name={id} />
      {isOut && (
        <label className="use-it-assess-words">
          <span>Why it does not apply</span>
          <small>{item.naRule ?? 'The checklist names no case where this may be left out, so say it well.'}</small>
          <textarea
            rows={2}
            dir="auto"
            maxLength={5_000}
            value={given.justification ?? ''}
            disabled={!mayWrite}
            onChange={({ target }) => words('justification', target.value)}
          />
        </label>
      )}
      {waits && <p className="use-it-waiting">{waits}</p>}
      {refused && <p role="alert">{refused}</p>}
      {props.conflict && <Conflict {...props} conflict={props.conflict} />}
      <EvidenceList {...props} given={given} onChange={(evidence) => change({ evidence })} />
      {(mayWrite || given.note) && (
        <details className="use-it-assess-more" open={given.note ? true : undefined}>
          <summary>{given.note ? 'Your note' : 'Add a note'}</summary>
          <label className="use-it-assess-words">
            <span className="use-it-assess-hidden">Note</span>
            <small>For you and the other assessors. It is never published.</small>
            <textarea
              rows={3}
              dir="auto"
              maxLength={20_000}
              value={given.note ?? ''}
              disabled={!mayWrite}
              onChange={({ target }) => words('note', target.value)}
            />
          </label>
        </details>
      )}
      <Background {...props} />
    </fieldset>
  )
})

/** The answers, or the levels of a ladder with their words. */
function Choices({ item, given, name, mayWrite, onChange }: ItemFormProps & { readonly name: string }) {
  const mine = chosen(given)
  const choices = choicesOf(item)
  const isBare = mine !== null && !choices.some(({ key }) => key === mine)
  return (
    <>
      <div className="use-it-assess-choices" data-ladder={item.ladder !== undefined}>
        {choices.map(({ key, label, says, gives }) => (
          <label key={key} data-chosen={key === mine}>
            <input
              type="radio"
              name={name}
              value={key}
              checked={key === mine}
              disabled={!mayWrite}
              onChange={() => {
                const { level: _, ...rest } = given ?? nothing
                onChange(item.id, { ...rest, ...gives }, false)
              }}
            />
            <span>
              <b>{label}</b>
              {says && <span>{says}</span>}
            </span>
          </label>
        ))}
      </div>
      {isBare && <p className="use-it-waiting">Answered without a level, so it counts as a range. Choose a level.</p>}
      {mine !== null && mayWrite && (
        <button type="button" className="use-it-link" onClick={() => onChange(item.id, null, false)}>
          Take my answer back
        </button>
      )}
    </>
  )
}
