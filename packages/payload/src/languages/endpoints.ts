import { isLanguage } from '@use-it-cities/core'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { decide } from '../access/may.ts'
import { accountOf } from '../access/account.ts'
import { refuse } from '../hooks/refuse.ts'
import { isId } from '../ids.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { privateAnswer } from '../private-answer.ts'
import { readLanguagesBoard, type Filters } from './board/read-board.ts'
import { languageStates, type LanguageState } from './state/language-state.ts'
import { sideBySide, type Wanted } from './translate/read-texts.ts'
import { savedSchema, saveTranslation } from './translate/save-translation.ts'
import { translateView } from './translate/translate-view.ts'

/** `GET /api/languages/board?language=ur&state=stale&page=1` */
const board: Endpoint = {
  path: '/languages/board',
  method: 'get',
  handler: async (req) => {
    refuseUnlessTheirs(req)
    return privateAnswer(await readLanguagesBoard(req, filtersIn(req)))
  },
}

/** `GET /api/languages/translate?text=…`, or `?story=…&language=ur` for one that nobody has begun. */
const translate: Endpoint = {
  path: '/languages/translate',
  method: 'get',
  handler: async (req) => {
    refuseUnlessTheirs(req)
    return privateAnswer(await translateView(req, await sideBySide(req, wantedIn(req))))
  },
}

/** `POST /api/languages/save` */
const save: Endpoint = {
  path: '/languages/save',
  method: 'post',
  handler: async (req) => {
    refuseUnlessTheirs(req)
    const saved = savedSchema.safeParse(await req.json?.().catch(() => null))
    if (!saved.success)
      throw refuse(
        `Expected a translation as the screen sends it: a title of at most 120 and a summary of at most 300 characters, and a text from the editor. ${z.prettifyError(saved.error)}`,
      )
    return privateAnswer(await saveTranslation(req, saved.data))
  },
}

function refuseUnlessTheirs(req: PayloadRequest): void {
  if (decide(slugs.texts, 'read', accountOf(req)) === false)
    throw refuse('Translations are for those who work on stories. Ask an administrator for the role.', 403)
}

function filtersIn(req: PayloadRequest): Filters {
  const { city } = settingsOf(req.payload)
  const [language, state, page] = ['language', 'state', 'page'].map((name) => asked(req, name))
  if (language !== null && !(isLanguage(language) && city.languages.includes(language)))
    throw refuse(`Expected a language of this city, for example ${city.languages[0]}; "${short(language)}" came.`)
  if (state !== null && !isState(state))
    throw refuse(`Expected one of ${languageStates.join(', ')}; "${short(state)}" came.`)
  if (page !== null && !/^[1-9]\d{0,5}$/.test(page ?? ''))
    throw refuse(`Expected the number of a page, for example 2; "${short(page)}" came.`)
  return { language: language ?? null, state: state ?? null, page: Number(page ?? 1) }
}

function wantedIn(req: PayloadRequest): Wanted {
  const [text, story, language] = ['text', 'story', 'language'].map((name) => asked(req, name))
  if (isId(text)) return { text }
  if (isId(story) && isLanguage(language)) return { story, language }
  throw refuse('Expected which text to translate. Open the board of languages and choose one there.')
}

const isState = (value: unknown): value is LanguageState => (languageStates as readonly unknown[]).includes(value)
const short = (value: unknown) => String(value).slice(0, 40)

function asked(req: PayloadRequest, name: string): string | null {
  const value: unknown = req.query[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** The addresses of the board of languages and of the translator's screen. */
export const languagesEndpoints: readonly Endpoint[] = [board, translate, save]
