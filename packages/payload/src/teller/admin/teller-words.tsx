'use client'

import type { TellerWord } from '../views.ts'

/** What the teller has said on their page, the newest first. */
export const TellerWords = ({ said }: { said: readonly TellerWord[] }) =>
  said.length === 0 ? null : (
    <>
      <h3>What they said there</h3>
      <ul className="use-it-because">
        {said.map(({ id, what, on, language, words }) => (
          <li key={id}>
            {on}: {what}
            {language && (
              <>
                {' '}
                (<bdi>{language}</bdi>)
              </>
            )}
            {words && <blockquote dir="auto">{words}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  )
