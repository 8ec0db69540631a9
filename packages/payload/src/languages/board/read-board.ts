import { languages, type Language } from '@use-it-cities/core'
import type { PayloadRequest, Where } from 'payload'
import { accountOf, type Account } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { settingsOf } from '../../settings.ts'
import { slugs, type Slug } from '../../slugs.ts'
import { factsOf, type Row } from '../state/facts-of.ts'
import { languageState, languageStates, type LanguageState } from '../state/language-state.ts'
import type { LanguageCell, LanguagesBoardView, StoryLine } from '../views.ts'
import { mayWriteIn } from '../translate/may-write.ts'
import { liveTexts } from './live-texts.ts'
import { newestStories, newestTexts, wordsOf } from './newest-rows.ts'

/** What is looked for; `null` is everything. */
export interface Filters {
  readonly language: Language | null
  readonly state: LanguageState | null
  /** From 1. */
  readonly page: number
}

/** Stories of one page. */
export const perPage = 50

/** Every story that whoever asks may read, in every language. A fixed number of reads, however many stories there are. */
export async function readLanguagesBoard(req: PayloadRequest, filters: Filters): Promise<LanguagesBoardView> {
  const lines = await everyLine(req)
  const { city } = settingsOf(req.payload)
  const shown = filters.language === null ? city.languages : [filters.language]
  const found = lines.filter(({ cells }) => cells.some((cell) => fits(cell, filters)))
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(filters.page, pages)
  return {
    languages: shown.map((language) => ({
      language,
      name: languages[language].name,
      english: languages[language].english,
      counts: countsIn(lines, language),
    })),
    stories: found.slice((page - 1) * perPage, page * perPage).map((line) => ({
      ...line,
      cells: line.cells.filter(({ language }) => shown.includes(language)),
    })),
    total: found.length,
    page,
    pages,
  }
}

const fits = (cell: LanguageCell, { language, state }: Filters) =>
  (language === null || cell.language === language) && (state === null || cell.state === state)

function countsIn(lines: readonly StoryLine[], language: Language): Record<LanguageState, number> {
  const counts = Object.fromEntries(languageStates.map((state) => [state, 0])) as Record<LanguageState, number>
  for (const { cells } of lines) for (const cell of cells) if (cell.language === language) counts[cell.state] += 1
  return counts
}

async function everyLine(req: PayloadRequest): Promise<StoryLine[]> {
  const account = accountOf(req)
  const [stories, texts] = [
    await newestStories(req, scopeOf(slugs.stories, account)),
    await newestTexts(req, scopeOf(slugs.texts, account)),
  ]
  const words = await wordsOf(req, texts)
  const live = await liveTexts(req, texts, words)
  const { city } = settingsOf(req.payload)
  const textOf = new Map(texts.map((row) => [`${idOf(row.story)} ${String(row.language)}`, row]))

  return stories
    .filter(({ code }) => !live.gone.has(String(code)))
    .map((story) => {
      const [id, code, original] = [String(story.id), String(story.code), story.sourceLanguage as Language]
      const source = textOf.get(`${id} ${original}`)
      const cellOf = (language: Language): LanguageCell => {
        const row = textOf.get(`${id} ${language}`)
        const isLive = row !== undefined && live.texts.has(String(row.id))
        return {
          language,
          state: languageState({
            kind: story.kind === 'reported' ? 'reported' : 'told',
            isOriginal: language === original,
            original: source ? (words.get(String(source.id)) ?? null) : null,
            text: row ? factsOf(row, words.get(String(row.id)) ?? null) : null,
            isLive,
          }),
          isLive,
          text: row ? String(row.id) : null,
          mayWrite: mayWriteIn(account, { organisation: idOf(story.organisation), language }),
        }
      }
      return { id, code, title: titleOf(story), original, cells: city.languages.map(cellOf) }
    })
}

const titleOf = ({ workingTitle, code }: Row) =>
  typeof workingTitle === 'string' && workingTitle !== '' ? workingTitle : String(code)

/** The rows of versions whose row the account may read. */
function scopeOf(slug: Slug, account: Account | null): Where {
  const scope = decide(slug, 'readVersions', account)
  if (scope === false) throw refuse('The board of languages is for those who work on stories. Ask one of them.', 403)
  return scope === true ? {} : scope
}
