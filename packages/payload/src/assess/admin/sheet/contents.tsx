'use client'

import type { Group, Item } from '@use-it-cities/assessment'
import type { Answers } from './answer-saver.ts'
import { isAnswered } from './choices.ts'

/** A part of the checklist with what is asked in it. */
export interface Part {
  readonly group: Group
  readonly items: readonly Item[]
}

interface ContentsProps {
  readonly parts: readonly Part[]
  readonly given: Answers
  readonly current: string | null
  /** Whether it is one’s own answers that are counted. */
  readonly isMine: boolean
  readonly onChoose: (group: string) => void
}

/** The parts with how far each is; a press goes there. */
export function Contents({ parts, given, current, isMine, onChoose }: ContentsProps) {
  return (
    <nav aria-label="Parts" className="use-it-assess-contents">
      <ol>
        {parts.map(({ group, items }) => {
          const done = items.filter(({ id }) => isAnswered(given[id])).length
          return (
            <li key={group.id}>
              <button
                type="button"
                aria-current={group.id === current ? 'step' : undefined}
                data-done={done === items.length}
                onClick={() => onChoose(group.id)}
              >
                <span>{group.title}</span> <small>{isMine ? `${done} of ${items.length}` : items.length}</small>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
