import { isLanguage, type Language } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'
import { noCheckMap, resolveCheck, type CheckMap, type ResolvedCheck } from '../check/resolve-check.ts'
import { noGuideMap, resolveGuide, type GuideMap, type ResolvedGuide } from '../guide/resolve-guide.ts'
import { addresses, pageLength } from './addresses.ts'
import type { View } from './view.ts'

/** What an address means today. Pages only draw it; what may be seen is decided here. */
export type Resolved =
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'choose' }
  | { readonly kind: 'home' | 'about' | 'search' | 'rss'; readonly language: Language }
  | { readonly kind: 'story'; readonly language: Language; readonly story: FeedStory; readonly shownIn: Language }
  | StoryList
  | ResolvedGuide
  | ResolvedCheck
  /** Taken down, or its time has ended: says nothing about whose story it was. */
  | { readonly kind: 'gone'; readonly language: Language }
  /** Stories rest until the CMS is heard again. */
  | { readonly kind: 'resting'; readonly language: Language }
  | { readonly kind: 'missing'; readonly language: Language | null }
  /** A file for machines, or a page of the city's own. */
  | { readonly kind: 'other'; readonly language: Language | null }

export interface StoryList {
  readonly kind: 'stories' | 'theme' | 'place'
  readonly language: Language
  readonly id: string | null
  readonly stories: readonly FeedStory[]
  /** Languages that a story of the whole list is in. */
  readonly languages: readonly Language[]
  readonly page: number
  readonly pages: number
}

/** `path` is the decoded path without its query; `languages` are the live ones, the source language first. */
export function resolve(
  path: string,
  view: View,
  languages: readonly Language[],
  guide: GuideMap = noGuideMap,
  check: CheckMap = noCheckMap,
): Resolved {
  if (path === '/') return { kind: 'choose' }
  const [, first = '', ...rest] = path.split('/')
  const small = first.toLowerCase()
  if (small !== first && isLanguage(small) && languages.includes(small))
    return { kind: 'redirect', to: `/${[small, ...rest].map(encodeURIComponent).join('/')}` }
  if (!isLanguage(first) || !languages.includes(first)) return { kind: 'other', language: null }
  const language = first
  const missing: Resolved = { kind: 'missing', language }
  const wantsSlash = path === `/${language}` || path === `/${language}/stories`
  if (wantsSlash) return { kind: 'redirect', to: `${path}/` }
  const [section = '', id = '', ...more] = rest

  if (section === '') return rest.length === 1 ? { kind: 'home', language } : missing
  if (rest.length === 1 && (section === 'about' || section === 'search')) return { kind: section, language }
  if (rest.length === 1 && section === 'rss.xml') return withStories({ kind: 'rss', language })
  if (section === 'guide') return resolveGuide(language, rest.slice(1), guide) ?? missing
  if (section === 'check') return resolveCheck(language, rest.slice(1), check) ?? missing
  if (section === 'stories') {
    if (rest.length === 2 && id === '') return list('stories', null, 1)
    if (id === 'page') return more.length === 1 ? list('stories', null, pageNumber(more[0])) : missing
    return rest.length === 2 ? story(id) : missing
  }
  if (section === 'themes' || section === 'places') {
    if (view.labels && !view.labels[section].some((label) => label.id === id)) return missing
    const kind = section === 'themes' ? 'theme' : 'place'
    if (more.length === 0) return list(kind, id, 1)
    return more.length === 2 && more[0] === 'page' ? list(kind, id, pageNumber(more[1])) : missing
  }
  return { kind: 'other', language }

  function withStories(resolved: Resolved): Resolved {
    return view.hasStories ? resolved : { kind: 'resting', language }
  }

  function story(code: string): Resolved {
    if (!/^[a-z0-9]{8}$/i.test(code)) return missing
    if (code !== code.toLowerCase()) return { kind: 'redirect', to: addresses.story(language, code.toLowerCase()) }
    if (view.isGone(code)) return { kind: 'gone', language }
    if (!view.hasStories) return { kind: 'resting', language }
    const found = view.story(code)
    const shownIn = found && languageOf(found, language, languages)
    return found && shownIn ? { kind: 'story', language, story: found, shownIn } : missing
  }

  function list(kind: StoryList['kind'], listed: string | null, page: number | null): Resolved {
    if (!view.hasStories) return { kind: 'resting', language }
    const found = view.stories.filter((each) => {
      if (!languageOf(each, language, languages)) return false
      if (kind === 'theme') return listed !== null && each.themes.includes(listed)
      return kind === 'stories' || each.place === listed
    })
    // What a reader can read comes first, then the rest in its own language: newest first in both.
    const all = [...found.filter(({ texts }) => texts[language]), ...found.filter(({ texts }) => !texts[language])]
    const inList = languages.filter((each) => found.some(({ texts }) => texts[each]))
    const pages = Math.max(1, Math.ceil(all.length / pageLength))
    if (page === null || page > pages) return missing
    const stories = all.slice((page - 1) * pageLength, page * pageLength)
    return { kind, language, id: listed, stories, languages: inList, page, pages }
  }
}

/** The asked language where the story has it, then the language it was told in, then any live one; null when none. */
export function languageOf(story: FeedStory, asked: Language, live: readonly Language[]): Language | null {
  return [asked, story.sourceLanguage, ...live].find((each) => live.includes(each) && story.texts[each]) ?? null
}

/** Pages after the first; the first has the plain address, so `page/1` is nobody's address. */
const pageNumber = (written: string | undefined): number | null =>
  written && /^[1-9]\d{0,4}$/.test(written) && written !== '1' ? Number(written) : null
