'use client'

import { useState } from 'react'
import type { AssessBoardView } from '../../views.ts'
import { CompareResult } from './compare-result.tsx'
import { GapResult } from './gap-result.tsx'
import { inWords } from '../../../admin/shared/in-words.ts'

/** Two or more beside each other: over time and between bodies, or the two sides of the same matters. */
export function SideBySide({ board: { assessments, catalogues } }: { board: AssessBoardView }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [council, setCouncil] = useState('')
  const [organisation, setOrganisation] = useState('')
  const rows = assessments.filter(({ may }) => may.result)
  if (rows.length < 2) return null
  const nameOf = (id: string) => {
    const row = rows.find((each) => each.id === id)
    return row ? `${row.body.name}, ${inWords(row.on)}: ${row.profileTitle ?? row.catalogueTitle}` : ''
  }
  const twoSided = rows.filter(({ catalogue }) =>
    catalogues.some(({ id, isTwoSided }) => id === catalogue && isTwoSided),
  )
  const [councils, others] = [
    twoSided.filter(({ body }) => body.kind === 'council'),
    twoSided.filter(({ body }) => body.kind === 'organisation'),
  ]
  const choice = (label: string, from: typeof rows, value: string, onChange: (id: string) => void) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">Choose</option>
        {from.map(({ id }) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      <details className="use-it-panel">
        <summary>Compare over time, or with others</summary>
        <fieldset className="use-it-assess-form">
          <legend>Which ones? At least two.</legend>
          {rows.map(({ id }) => (
            <label key={id} className="use-it-tick">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
              <bdi>{nameOf(id)}</bdi>
            </label>
          ))}
        </fieldset>
        {chosen.length > 1 && <CompareResult assessments={chosen} />}
      </details>
      {councils.length > 0 && others.length > 0 && (
        <details className="use-it-panel">
          <summary>Two sides of the same matters</summary>
          <p>The council and the organisation answer the same matters, each from its side. The gap is the news.</p>
          <div className="use-it-assess-form">
            {choice('What the council says', councils, council, setCouncil)}
            {choice('What the organisation says', others, organisation, setOrganisation)}
          </div>
          {council !== '' && organisation !== '' && <GapResult council={council} organisation={organisation} />}
        </details>
      )}
    </>
  )
}
