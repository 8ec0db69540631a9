import type { Language } from '@use-it-cities/core'
import { checkAddresses } from './check-addresses.ts'

/** What an address about assessments means. */
export type ResolvedCheck =
  | { readonly kind: 'check-home'; readonly language: Language }
  | { readonly kind: 'check-catalogue'; readonly language: Language; readonly catalogue: string }
  | {
      readonly kind: 'check-form'
      readonly language: Language
      readonly catalogue: string
      readonly profile: string
    }
  /** Every published result, the newest first; `page` begins at 1. */
  | { readonly kind: 'check-results'; readonly language: Language; readonly page: number; readonly pages: number }
  | { readonly kind: 'check-summary'; readonly language: Language; readonly code: string }
  /** Was published here and was taken down. */
  | { readonly kind: 'check-gone'; readonly language: Language }

/** Pages about assessments have a sheet of their own. */
export const isCheck = ({ kind }: { readonly kind: string }): boolean => kind.startsWith('check-')

/** Which checklists and forms there are, and what became of a published summary. */
export interface CheckMap {
  hasCatalogue(id: string): boolean
  hasForm(catalogue: string, profile: string): boolean
  /** How many pages the list of results takes: at least 1. */
  readonly resultPages: number
  /** `gone`: it was shown here once and was withdrawn. */
  summaryState(code: string): 'shown' | 'gone' | 'unknown'
}

export const noCheckMap: CheckMap = {
  hasCatalogue: () => false,
  hasForm: () => false,
  resultPages: 1,
  summaryState: () => 'unknown',
}

type Found = ResolvedCheck | { readonly kind: 'redirect'; readonly to: string } | null

/** `parts` are what follows `/<language>/check`; null when nothing is there. */
export function resolveCheck(language: Language, parts: readonly string[], map: CheckMap): Found {
  if (parts.length === 0) return { kind: 'redirect', to: checkAddresses.home(language) }
  const tidy = parts
    .map((part) => part.toLowerCase())
    .filter((part, at) => part !== '' || at === 0 || at < parts.length - 1)
  if (tidy.join('/') !== parts.join('/')) return redirectTo(tidy)
  const [first = '', second = '', ...more] = parts
  if (first === 'published' && (parts.length === 1 || second === 'page')) return results(more)
  if (more.length > 0) return null
  if (first === '') return parts.length === 1 ? { kind: 'check-home', language } : null
  if (first === 'published') return summary(second)
  if (!map.hasCatalogue(first)) return null
  if (parts.length === 1) return { kind: 'check-catalogue', language, catalogue: first }
  return map.hasForm(first, second) ? { kind: 'check-form', language, catalogue: first, profile: second } : null

  /** Capital letters and a slash at the end are typing slips: the address without them, where it is one. */
  function redirectTo(tidy: readonly string[]): Found {
    const found = resolveCheck(language, tidy, map)
    const to = `${checkAddresses.home(language)}${tidy.map(encodeURIComponent).join('/')}`
    return found === null || found.kind === 'redirect' ? found : { kind: 'redirect', to }
  }

  /** The first page has no number. */
  function results([number = parts.length === 1 ? '1' : '', ...more]: readonly string[]): Found {
    const page = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0
    if (more.length > 0 || page < 1 || page > map.resultPages) return null
    if (page === 1 && parts.length > 1) return { kind: 'redirect', to: checkAddresses.results(language) }
    return { kind: 'check-results', language, page, pages: map.resultPages }
  }

  function summary(code: string): Found {
    const state = map.summaryState(code)
    if (state === 'gone') return { kind: 'check-gone', language }
    return state === 'shown' ? { kind: 'check-summary', language, code } : null
  }
}
