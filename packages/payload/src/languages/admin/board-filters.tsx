'use client'

import { useConfig } from '@payloadcms/ui'
import { useRef } from 'react'
import { languageStates } from '../state/language-state.ts'
import type { LanguageColumn, LanguagesBoardView } from '../views.ts'
import { sayings } from './sayings.ts'

interface BoardFiltersProps {
  readonly board: LanguagesBoardView
  readonly language: string
  readonly state: string
  readonly onLanguage: (language: string) => void
  readonly onState: (state: string) => void
}

/** One language, one state, or all of them; each state says how many texts are in it. */
export function BoardFilters({ board, language, state, onLanguage, onState }: BoardFiltersProps) {
  const all = useEvery(board, language)
  const { admin } = useConfig().config.routes
  return (
    <div className="use-it-row">
      <label>
        <span>Language</span>
        <select value={language} onChange={({ target }) => onLanguage(target.value)}>
          <option value="">All of them</option>
          {all.map((each) => (
            <option key={each.language} value={each.language}>
              {each.english}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>State</span>
        <select value={state} onChange={({ target }) => onState(target.value)}>
          <option value="">All of them</option>
          {languageStates.map((each) => (
            <option key={each} value={each}>
              {`${sayings[each]}: ${board.languages.reduce((sum, { counts }) => sum + counts[each], 0)}`}
            </option>
          ))}
        </select>
      </label>
      {(language !== '' || state !== '') && <a href={`${admin}/languages-board`}>Show all</a>}
    </div>
  )
}

/** An answer about one language names only that one; those of before stay to be chosen. */
function useEvery(board: LanguagesBoardView, language: string): readonly LanguageColumn[] {
  const last = useRef(board.languages)
  if (language === '' || board.languages.length > last.current.length) last.current = board.languages
  return last.current
}
