'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useMemo, useState } from 'react'
import type { LocalDate } from '@use-it-cities/core'
import type { SheetAnswer, SheetView } from '../../views.ts'
import { isAnswered } from './choices.ts'
import { Contents, type Part } from './contents.tsx'
import { ItemForm } from './item-form.tsx'
import { partsOf } from './parts-of.ts'
import { SavedBar } from './saved-bar.tsx'
import { useSheet } from './use-sheet.ts'

interface SheetProps {
  readonly sheet: SheetView
  readonly today: LocalDate
}

/** The answering screen: part by part, all of a part or one thing at a time. */
export function Sheet({ sheet, today }: SheetProps) {
  const { row, catalogue, mayAnswer } = sheet
  const { saver, state } = useSheet(sheet)
  const parts = useMemo(() => partsOf(sheet), [sheet])
  const flat = useMemo(() => parts.flatMap(({ items }) => items), [parts])
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      flat.findIndex(({ id }) => !isAnswered(sheet.answers[id])),
    ),
  )
  const [isOne, setOne] = useState(false)
  const change = useCallback(
    (item: string, given: SheetAnswer | null, isTyping: boolean) => saver.change(item, given, { isTyping }),
    [saver],
  )
  const settle = useCallback((item: string, whose: 'mine' | 'theirs') => saver.settle(item, whose), [saver])

  const current = flat[at]
  const part = parts.find(({ group }) => group.id === current?.group)
  if (!current || !part) return <p>Nothing is asked of this body under this profile.</p>
  const shown = isOne ? [current] : part.items
  const go = (next: number) => {
    setAt(next)
    bringIntoSight(flat[next]?.id)
  }
  const before = isOne ? at - 1 : firstOf(parts, flat, part, -1)
  const next = isOne ? at + 1 : firstOf(parts, flat, part, +1)
  // Whoever only reads the questions has answered none of them, which says nothing of the others.
  const isMine = row.assessors.some(({ isYou }) => isYou)
  const answered = flat.filter(({ id }) => isAnswered(state.given[id])).length

  return (
    <div className="use-it-assess-sheet">
      <Contents
        parts={parts}
        given={state.given}
        current={part.group.id}
        isMine={isMine}
        onChoose={(group) => go(flat.findIndex((item) => item.group === group))}
      />
      <div>
        <div className="use-it-assess-head">
          <h2>{part.group.title}</h2>
          <label className="use-it-tick">
            <input type="checkbox" checked={isOne} onChange={({ target }) => setOne(target.checked)} />
            One at a time
          </label>
        </div>
        {shown.map((item) => (
          <ItemForm
            key={item.id}
            {...{ item, catalogue, today }}
            on={row.on}
            assessment={row.id}
            weight={sheet.weights[item.id] ?? item.weight}
            isAdded={sheet.added.includes(item.id)}
            files={sheet.files}
            given={state.given[item.id]}
            mayWrite={mayAnswer}
            refused={state.refused[item.id]}
            conflict={state.conflicts[item.id]}
            onChange={change}
            onSettle={settle}
          />
        ))}
        <div className="use-it-buttons use-it-assess-steps">
          {before >= 0 && (
            <Button type="button" buttonStyle="secondary" onClick={() => go(before)}>
              {isOne ? 'Back' : 'Part before'}
            </Button>
          )}
          {next >= 0 && next < flat.length && (
            <Button type="button" onClick={() => go(next)}>
              {isOne ? 'Next' : 'Next part'}
            </Button>
          )}
        </div>
      </div>
      {isMine && (
        <SavedBar state={state} answered={answered} of={flat.length} mayWrite={mayAnswer} onTryAgain={saver.now} />
      )}
    </div>
  )
}

/** Where the part before or after this one begins; -1 when there is none. */
function firstOf(parts: readonly Part[], flat: Part['items'], part: Part, by: 1 | -1): number {
  const other = parts[parts.indexOf(part) + by]
  return other ? flat.findIndex((item) => item.group === other.group.id) : -1
}

/** Once it is drawn: the first of what was gone to, in sight and with the keyboard on it. */
function bringIntoSight(item: string | undefined): void {
  requestAnimationFrame(() => {
    const form = item === undefined ? null : document.getElementById(`item-${item}`)
    form?.focus({ preventScroll: true })
    form?.scrollIntoView({ block: 'start' })
  })
}
