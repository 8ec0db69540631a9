'use client'

import { isLanguage, languages } from '@use-it-cities/core'
import { useRowLabel, useWatchForm } from '@payloadcms/ui'
import { wordsToWrite } from '../words-to-write.ts'

/** A folded row of words: its language, its title, and what of it is still to be written. */
export function LanguageOfRow() {
  const { data, path } = useRowLabel<{ language?: unknown; title?: unknown }>()
  const { getDataByPath } = useWatchForm()
  const { language, title } = data ?? {}
  const at = Number(path.slice(path.lastIndexOf('.') + 1))
  const missing = wordsToWrite(getDataByPath(path.slice(0, path.lastIndexOf('.'))), at)
  return (
    <span className="use-it-language-row">
      <strong>{isLanguage(language) ? languages[language].english : `Language ${at + 1}`}</strong>
      {typeof title === 'string' && title !== '' && (
        <bdi {...(isLanguage(language) && { lang: language })}>{title}</bdi>
      )}
      <span className="use-it-quiet">
        {missing.length === 0 ? 'Complete' : `Still to write: ${missing.join(', ')}`}
      </span>
    </span>
  )
}
