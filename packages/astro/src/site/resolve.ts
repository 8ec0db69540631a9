import { isLanguage, type Language } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'
import { resolveCard, resolveChampion, type ResolvedChampion } from '../champion/resolve-champion.ts'
import { noCheckMap, resolveCheck, type CheckMap, type ResolvedCheck } from '../check/resolve-check.ts'
import { noGuideMap, resolveGuide, type GuideMap, type ResolvedGuide } from '../guide/resolve-guide.ts'
import { noOutreach } from '../outreach/outreach-site.ts'
import { resolveOutreach, type OutreachMap, type ResolvedOutreach } from '../outreach/resolve-outreach.ts'
import type { GoNotice } from '../referral/go-pages.ts'
import { addresses } from './addresses.ts'
import { listPage, pageNumber } from './list-page.ts'
import type { View } from './view.ts'

/** What an address means today. Pages only draw it; what may be seen is decided here. */
export type Resolved =
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'choose' }
  | { readonly kind: 'home' | 'about' | 'search' | 'rss'; readonly language: Language }
  /** Forms, which `ContactDesk` answers, and the statement on accessibility. */
  | { readonly kind: 'contact' | 'word-report' | 'accessibility'; readonly language: Language }
  | { readonly kind: 'story'; readonly language: Language; readonly story: FeedStory; readonly shownIn: Language }
  | StoryList
  | ResolvedGuide
  | ResolvedCheck
  | ResolvedOutreach
  | ResolvedChampion
  /** A short link that opens nothing; no address of its own. */
  | { readonly kind: 'go-notice'; readonly why: GoNotice }
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

/**
 * `path` is the decoded path without its query; `languages` are the live ones, the source language first. A slash at the end
 * and a code in capitals are slips of whoever typed an address from paper: one redirect, and what is gone is gone.
 */
export function resolve(path: string, ...site: SiteNow): Resolved {
  const found = resolveExactly(path, ...site)
  if ((found.kind !== 'missing' && found.kind !== 'other') || found.language === null) return found
  const tidy = tidied(path)
  const meant = tidy === path ? found : resolveExactly(tidy, ...site)
  if (meant.kind === 'other') return found
  return withoutPage.has(meant.kind) ? meant : { kind: 'redirect', to: encoded(tidy) }
}

type SiteNow = Parameters<typeof resolveExactly> extends [string, ...infer Rest] ? Rest : never

const withoutPage: ReadonlySet<Resolved['kind']> = new Set(['redirect', 'missing', 'gone', 'outreach-gone', 'resting'])
const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
const tidied = (path: string): string => {
  const bare = path.endsWith('/') ? path.slice(0, -1) : path
  return /^\/[a-z]+\/(?:stories|champions)\//.test(bare) ? bare.toLowerCase() : bare
}

function resolveExactly(
  path: string,
  view: View,
  languages: readonly Language[],
  guide: GuideMap = noGuideMap,
  check: CheckMap = noCheckMap,
  outreach: OutreachMap = noOutreach,
): Resolved {
  if (path === '/') return { kind: 'choose' }
  const [, first = '', ...rest] = path.split('/')
  const small = first.toLowerCase()
  if (small !== first && isLanguage(small) && languages.includes(small)) {
    const to = ['', small, ...rest].join('/')
    const found = resolve(to, view, languages, guide, check, outreach)
    return found.kind === 'redirect' ? found : { kind: 'redirect', to: encoded(to) }
  }
  if (!isLanguage(first) || !languages.includes(first)) return { kind: 'other', language: null }
  const language = first
  const missing: Resolved = { kind: 'missing', language }
  const wantsSlash = path === `/${language}` || path === `/${language}/stories`
  if (wantsSlash) return { kind: 'redirect', to: `${path}/` }
  const [section = '', id = '', ...more] = rest

  if (section === '') return rest.length === 1 ? { kind: 'home', language } : missing
  if (rest.length === 1 && (section === 'about' || section === 'search')) return { kind: section, language }
  if (rest.length === 1 && (section === 'contact' || section === 'accessibility')) return { kind: section, language }
  if (section === 'contact') return rest.length === 2 && id === 'word' ? { kind: 'word-report', language } : missing
  if (rest.length === 1 && section === 'rss.xml') return withStories({ kind: 'rss', language })
  if (section === 'guide') return resolveGuide(language, rest.slice(1), guide) ?? missing
  if (section === 'check') return resolveCheck(language, rest.slice(1), check) ?? missing
  if (section === 'opportunities' || section === 'events')
    return resolveOutreach(language, section, rest.slice(1), outreach, view.on, view.time) ?? missing
  if (section === 'stories') {
    if (rest.length === 2 && id === '') return list('stories', null, 1)
    if (id === 'page') return more.length === 1 ? list('stories', null, pageNumber(more[0])) : missing
    if (rest.length === 3) return resolveCard(language, rest.slice(1), story) ?? missing
    return rest.length === 2 ? story(id) : missing
  }
  if (section === 'champions') return resolveChampion(language, rest.slice(1), story) ?? missing
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
    const shown = listPage(all, page)
    if (!shown) return missing
    const { items: stories, ...numbers } = shown
    return { kind, language, id: listed, stories, languages: inList, ...numbers }
  }
}

/** The asked language where the story has it, then the language it was told in, then any live one; null when none. */
export function languageOf(story: FeedStory, asked: Language, live: readonly Language[]): Language | null {
  return [asked, story.sourceLanguage, ...live].find((each) => live.includes(each) && story.texts[each]) ?? null
}
