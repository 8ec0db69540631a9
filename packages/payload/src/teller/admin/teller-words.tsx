'use client'

import { Button } from '@payloadcms/ui'
import type { TellerWord } from '../views.ts'

interface TellerWordsProps {
  readonly said: readonly TellerWord[]
  /** The change was seen to, or talked over. */
  readonly onAnswered: (ask: string) => void
}

/** What the teller has said on their page, the newest first. A change that they asked for waits until somebody answers. */
export const TellerWords = ({ said, onAnswered }: TellerWordsProps) =>
  said.length === 0 ? null : (
    <>
      <h3>What they said there</h3>
      <ul className="use-it-because">
        {said.map(({ id, what, on, language, words, answered }) => (
          <li key={id}>
            {on}: {what}
            {language && (
              <>
                {' '}
                (<bdi>{language}</bdi>)
              </>
            )}
            {words && <blockquote dir="auto">{words}</blockquote>}
            {answered && <p>Answered: {answered}</p>}
            {answered === null && (
              <Button size="small" buttonStyle="secondary" onClick={() => onAnswered(id)}>
                {`Mark as answered (asked on ${on})`}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
