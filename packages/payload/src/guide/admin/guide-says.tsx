'use client'

import type { FactItem } from '../board/views.ts'

/** What the guide tells people about one fact today, how far it stands by it, and where it is from. */
export function GuideSays({ fact }: { fact: FactItem }) {
  const { show, text, asOf, source, checkAt, corrected } = fact
  return (
    <>
      {text === null ? (
        <p>People are told that we have not confirmed this, and asked to check it.</p>
      ) : (
        <blockquote lang="en">{text}</blockquote>
      )}
      <p className="use-it-quiet">
        {show === 'fresh' && `Fresh, as of ${asOf}. `}
        {show === 'confirmed-old' && (asOf ? `Confirmed as of ${asOf}: too old to rely on. ` : 'Confirmed, undated. ')}
        {corrected && `Corrected by ${corrected.by} on ${corrected.on}. `}
        {text !== null && (
          <a href={source} target="_blank" rel="noreferrer">
            Where it was read
          </a>
        )}
        {(text === null || checkAt !== source) && (
          <>
            {text !== null && ' · '}
            <a href={checkAt} target="_blank" rel="noreferrer">
              Where people are sent
            </a>
          </>
        )}
      </p>
    </>
  )
}
