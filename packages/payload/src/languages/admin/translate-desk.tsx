'use client'

import { useConfig } from '@payloadcms/ui'
import { languages } from '@use-it-cities/core'
import { useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import { useInAddress } from '../../assess/admin/shared/use-in-address.ts'
import type { TranslateView } from '../views.ts'
import { Difference } from './difference.tsx'
import { Original } from './original.tsx'
import { sayings } from './sayings.ts'
import { TranslationForm } from './translation-form.tsx'

/** The original and its translation side by side, and what changed in the original since. */
export function TranslateDesk() {
  const { routes } = useConfig().config
  const [text, setText] = useInAddress('text')
  const [story] = useInAddress('story')
  const [language] = useInAddress('language')
  // What was asked for at first: the answer to saving brings the rest.
  const [first] = [text === null || story === null || language === null ? null : { text, story, language }]
  const query = useFirst(first && new URLSearchParams(first).toString())
  const { answer, problem } = useAnswer<TranslateView>(query && `${routes.api}/languages/translate?${query}`, null)
  const [saved, setSaved] = useState<TranslateView | null>(null)
  const view = saved ?? answer
  return (
    <div className="use-it-screen use-it-guide use-it-translate">
      <h1>{view ? `Translate into ${view.target.english}` : 'Translate'}</h1>
      {problem && <p role="alert">{problem}</p>}
      {!view && !problem && <p role="status">Looking…</p>}
      {view && (
        <>
          <p className="use-it-links">
            <a href={`${routes.admin}/collections/stories/${view.story.id}`}>
              <bdi>{view.story.title}</bdi>
            </a>
            <a href={`${routes.admin}/languages-board?language=${view.target.language}`}>
              All stories in {languages[view.target.language].english}
            </a>
            {view.target.text && (
              <a href={`${routes.admin}/collections/story-texts/${view.target.text}`}>Approvals and publishing</a>
            )}
          </p>
          <p>
            State: <strong>{sayings[view.target.state]}</strong>
          </p>
          {view.source && <Difference since={view.since} source={view.source} />}
          <div className="use-it-sides">
            <Original source={view.source} />
            <TranslationForm
              view={view}
              onSaved={(next) => {
                setSaved(next)
                if (next.target.text && text === '') setText(next.target.text)
              }}
            />
          </div>
        </>
      )}
    </div>
  )
}

/** The first value that is not `null`, for good. */
function useFirst(value: string | null): string | null {
  const [first, setFirst] = useState<string | null>(null)
  if (first === null && value !== null) setFirst(value)
  return first ?? value
}
