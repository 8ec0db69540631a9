'use client'

import { directionOf, type Language } from '@use-it-cities/core'
import type { Answer } from '@use-it-cities/questionnaire-schema'
import { messageFor } from '@use-it-cities/questionnaire-schema/locales'

/** The key that ticks each. */
const keys = { 'dont-know': 'D', refused: 'P' } as const

interface DeclinesProps {
  readonly id: string
  /** That of the form, so that the boxes read as on the paper. */
  readonly language: Language
  readonly ways: readonly ('dont-know' | 'refused')[]
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** The boxes for not answering. Ticking one takes the place of an answer, as there is only one truth on the paper. */
export function Declines({ id, language, ways, answer, onAnswer }: DeclinesProps) {
  const said = missingOf(answer)
  return (
    <div className="use-it-declines">
      {ways.map((way) => (
        <label key={way} className="use-it-choice">
          <input
            type="checkbox"
            name={`${id}-declined`}
            data-declines={keys[way].toLowerCase()}
            checked={said === way}
            onChange={({ target }) => onAnswer(target.checked ? { missing: way } : undefined)}
          />
          <kbd aria-hidden="true">{keys[way]}</kbd>
          <span lang={language} dir={directionOf(language)}>
            {messageFor(language)(way)}
          </span>
        </label>
      ))}
    </div>
  )
}

export const missingOf = (answer: Answer | undefined): 'dont-know' | 'refused' | null =>
  typeof answer === 'object' && answer !== null && 'missing' in answer && typeof answer.missing === 'string'
    ? (answer.missing as 'dont-know' | 'refused')
    : null
