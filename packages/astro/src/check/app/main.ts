import type { Catalogue } from '@use-it-cities/assessment'
import { learnWords } from '@use-it-cities/assessment/words-apart'
import { directionOf, isLanguage, type Language } from '@use-it-cities/core'
import { toDom } from '../../interview/to-dom.ts'
import { el } from '../../questionnaire/markup.ts'
import { translator } from '../../words/translate.ts'
import { App } from './app.ts'
import type { CatalogueList, LanguageWords } from './model/data.ts'
import { AssessDatabase } from './store/assess-database.ts'
import type { AppWords } from './words/say.ts'

/** The city's English words, set by the build: they are there before anything is fetched. */
declare const ENGLISH: AppWords

const asked = location.pathname.split('/')[2] ?? ''

async function begin(): Promise<void> {
  const { language, words } = await wordsOf(isLanguage(asked) ? asked : 'en')
  const say = translator(words, language)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  document.title = say('title')
  const canKeep = isSecureContext && 'indexedDB' in globalThis
  const database = canKeep ? await AssessDatabase.open().catch(() => null) : null
  if (!database) {
    const printable = el('a', { href: `/${language}/check` }, say('printable'))
    document
      .getElementById('main')
      ?.replaceChildren(
        ...toDom([el('h1', {}, say('title')), el('p', { role: 'alert' }, say('noOffline')), el('p', {}, printable)]),
      )
    return
  }
  const ready =
    'serviceWorker' in navigator
      ? navigator.serviceWorker.register('/assess/sw.js', { scope: '/assess/' }).then(
          () => navigator.serviceWorker.ready,
          () => null,
        )
      : null
  let list: CatalogueList | null = null
  const catalogues = new Map<string, Promise<Catalogue | null>>()
  const app = new App({
    database,
    say,
    language,
    isUnreviewed: words.review.status === 'unreviewed',
    list: () => list,
    catalogueOf: (id) => {
      const isKnown = list?.catalogues.some((each) => each.id === id) ?? false
      if (!isKnown) return Promise.resolve(null)
      const loading = catalogues.get(id) ?? read<Catalogue>(`/assess/data/${id}.json`)
      catalogues.set(id, loading)
      // What could not be loaded is asked for again the next time.
      void loading.then((found) => found ?? catalogues.delete(id))
      return loading
    },
  })
  list = await read<CatalogueList>('/assess/data/catalogues.json')
  await app.start()
  if ((await ready) && list) app.offlineReady()
}

/** The words of the language asked for; English, and said so by the page, where they cannot be had. */
async function wordsOf(language: Language): Promise<{ language: Language; words: AppWords }> {
  const found = language === 'en' ? null : await read<LanguageWords>(`/assess/words/${language}.json`)
  if (!found) return { language: 'en', words: ENGLISH }
  learnWords(language, found.results)
  return { language, words: found.app }
}

async function read<Value>(address: string): Promise<Value | null> {
  try {
    const response = await fetch(address, { credentials: 'omit' })
    return response.ok ? ((await response.json()) as Value) : null
  } catch {
    return null
  }
}

void begin()
