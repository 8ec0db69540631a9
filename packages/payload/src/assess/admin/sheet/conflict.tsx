'use client'

import type { Item } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import { Button } from '@payloadcms/ui'
import type { SheetAnswer } from '../../views.ts'

interface ConflictProps {
  readonly item: Item
  readonly conflict: { readonly theirs: SheetAnswer | null }
  readonly onSettle: (item: string, whose: 'mine' | 'theirs') => void
}

/** The same item was answered elsewhere meanwhile. Both answers are there until somebody chooses. */
export function Conflict({ item, conflict: { theirs }, onSettle }: ConflictProps) {
  return (
    <div className="use-it-callout" role="alert">
      <p className="use-it-assess-sub">You answered this on another screen as well</p>
      <p>
        Saved there: <b>{inWords(theirs)}</b>
        {theirs?.note && (
          <>
            , with the note “<bdi>{theirs.note}</bdi>”
          </>
        )}
        {theirs && theirs.evidence.length > 0 && `, evidence: ${theirs.evidence.map(({ title }) => title).join('; ')}`}.
        What stands on this screen is not saved yet.
      </p>
      <div className="use-it-buttons">
        <Button type="button" size="small" onClick={() => onSettle(item.id, 'mine')}>
          Save what is on this screen
        </Button>
        <Button type="button" size="small" buttonStyle="secondary" onClick={() => onSettle(item.id, 'theirs')}>
          Take what was saved there
        </Button>
      </div>
    </div>
  )
}

function inWords(given: SheetAnswer | null): string {
  if (given === null) return 'no answer'
  return given.level === undefined ? wordsFor({ key: `answer.${given.answer}` }) : `Level ${given.level}`
}
