import type { Language } from '@use-it-cities/core'
import type { Nation } from '@use-it-cities/qualification-equivalency'
import { guideAddresses } from './guide-addresses.ts'
import { nationOf } from './nation-address.ts'

/** What an address of the guide means. */
export type ResolvedGuide =
  | {
      readonly kind: 'guide-home' | 'guide-rules' | 'guide-changes' | 'guide-help' | 'guide-coach'
      readonly language: Language
    }
  | {
      readonly kind: 'guide-profession' | 'guide-sheet'
      readonly language: Language
      readonly profession: string
      readonly nation: Nation
    }
  | {
      readonly kind: 'guide-route'
      readonly language: Language
      readonly profession: string
      readonly nation: Nation
      readonly route: string
    }
  | { readonly kind: 'guide-work' | 'guide-questions'; readonly language: Language; readonly profession: string }

/** Pages of the guide have a sheet of their own. */
export const isGuide = ({ kind }: { readonly kind: string }): boolean => kind.startsWith('guide-')

/** Which professions there are, and which routes each has where. */
export interface GuideMap {
  hasProfession(id: string): boolean
  hasRoute(profession: string, nation: Nation, route: string): boolean
}

export const noGuideMap: GuideMap = { hasProfession: () => false, hasRoute: () => false }

type Found = ResolvedGuide | { readonly kind: 'redirect'; readonly to: string } | null

const pages = { rules: 'guide-rules', changes: 'guide-changes', help: 'guide-help', coach: 'guide-coach' } as const

/** `parts` are what follows `/<language>/guide`; null when nothing is there. */
export function resolveGuide(language: Language, parts: readonly string[], map: GuideMap): Found {
  if (parts.length === 0) return { kind: 'redirect', to: guideAddresses.home(language) }
  const tidy = parts
    .map((part) => part.toLowerCase())
    .filter((part, at) => part !== '' || at === 0 || at < parts.length - 1)
  if (tidy.join('/') !== parts.join('/')) return redirectTo(tidy)
  const [first = '', ...rest] = parts
  if (first === '') return rest.length === 0 ? { kind: 'guide-home', language } : null
  if (Object.hasOwn(pages, first) && rest.length === 0) return { kind: pages[first as keyof typeof pages], language }
  const profession = first
  if (!map.hasProfession(profession)) return null
  const [second] = rest
  if (rest.length === 1 && second === 'work') return { kind: 'guide-work', language, profession }
  if (rest.length === 1 && second === 'questions') return { kind: 'guide-questions', language, profession }
  const named = nationOf(second ?? '')
  return inNation(named ?? 'GB-ENG', named ? rest.slice(1) : rest, named === 'GB-ENG')

  /** Capital letters and a slash at the end are typing slips: the address without them, where it is one. */
  function redirectTo(tidy: readonly string[]): Found {
    const found = resolveGuide(language, tidy, map)
    const to = `${guideAddresses.home(language)}${tidy.map(encodeURIComponent).join('/')}`
    return found === null || found.kind === 'redirect' ? found : { kind: 'redirect', to }
  }

  function inNation(nation: Nation, left: readonly string[], isSpeltOut: boolean): Found {
    const [page, id = ''] = left
    if (left.length === 0)
      return answer({ kind: 'guide-profession', language, profession, nation }, guideAddresses.profession)
    if (left.length === 1 && page === 'route-sheet')
      return answer({ kind: 'guide-sheet', language, profession, nation }, guideAddresses.sheet)
    if (left.length !== 2 || page !== 'routes' || !map.hasRoute(profession, nation, id)) return null
    const to = guideAddresses.route(language, profession, nation, id)
    return isSpeltOut ? { kind: 'redirect', to } : { kind: 'guide-route', language, profession, nation, route: id }

    function answer(found: ResolvedGuide, address: typeof guideAddresses.sheet): Found {
      return isSpeltOut ? { kind: 'redirect', to: address(language, profession, nation) } : found
    }
  }
}
