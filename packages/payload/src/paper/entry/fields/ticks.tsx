'use client'

import type { Choice } from '@use-it-cities/questionnaire-schema'
import type { Said } from '../words.ts'

interface TicksProps {
  readonly id: string
  readonly kind: 'radio' | 'checkbox'
  readonly choices: readonly Pick<Choice, 'code'>[]
  readonly labelOf: (code: string) => Said
  readonly ticked: readonly string[]
  readonly onTick: (code: string, isTicked: boolean) => void
}

/** Tick boxes as on the paper: round for one, square for several, each with the digit that ticks it. */
export function Ticks({ id, kind, choices, labelOf, ticked, onTick }: TicksProps) {
  return (
    <div className="use-it-ticks" data-row>
      {choices.map(({ code }, at) => {
        const label = labelOf(code)
        return (
          <label key={code} className="use-it-choice">
            <input
              type={kind}
              name={id}
              value={code}
              checked={ticked.includes(code)}
              onChange={({ target }) => onTick(code, target.checked)}
            />
            {at < 9 && <kbd aria-hidden="true">{at + 1}</kbd>}
            <span lang={label.lang} dir={label.dir}>
              {label.text}
            </span>
          </label>
        )
      })}
      {ticked.length > 0 && (
        <button
          type="button"
          lang="en"
          data-clear
          className="use-it-clear"
          onClick={() => ticked.forEach((code) => onTick(code, false))}
        >
          Clear
        </button>
      )}
    </div>
  )
}
