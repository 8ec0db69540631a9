'use client'

import type { Answer } from '@use-it-cities/questionnaire-schema'

const labels = { 'dont-know': 'Don’t know', refused: 'Prefer not to say' } as const

interface DeclinesProps {
  readonly id: string
  readonly ways: readonly ('dont-know' | 'refused')[]
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** The boxes for not answering. Ticking one takes the place of an answer, as there is only one truth on the paper. */
export function Declines({ id, ways, answer, onAnswer }: DeclinesProps) {
  const said = missingOf(answer)
  return (
    <div className="use-it-declines">
      {ways.map((way) => (
        <label key={way} className="use-it-choice">
          <input
            type="checkbox"
            name={`${id}-declined`}
            data-declines
            checked={said === way}
            onChange={({ target }) => onAnswer(target.checked ? { missing: way } : undefined)}
          />
          <span>{labels[way]}</span>
        </label>
      ))}
    </div>
  )
}

export const missingOf = (answer: Answer | undefined): 'dont-know' | 'refused' | null =>
  typeof answer === 'object' && answer !== null && 'missing' in answer && typeof answer.missing === 'string'
    ? (answer.missing as 'dont-know' | 'refused')
    : null
