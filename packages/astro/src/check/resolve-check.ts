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
  | { readonly kind: 'check-summary'; readonly language: Language; readonly code: string }
  /** Was published here and was taken down. */
  | { readonly kind: 'check-gone'; readonly language: Language }

/** Pages about assessments have a sheet of their own. */
export const isCheck = ({ kind }: { readonly kind: string }): boolean => kind.startsWith('check-')

/** Which checklists and forms there are, and what became of a published summary. */
export interface CheckMap {
  hasCatalogue(id: string): boolean
  hasForm(catalogue: string, profile: string): boolean
  /** `gone`: it was shown here once and was withdrawn. */
  summaryState(code: string): 'shown' | 'gone' | 'unknown'
}

export const noCheckMap: CheckMap = {
  hasCatalogue: () => false,
  hasForm: () => false,
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
  if (more.length > 0) return null
  if (first === '') return parts.length === 1 ? { kind: 'check-home', language } : null
  if (first === 'published') return parts.length === 1 ? redirectTo(['']) : summary(second)
  if (!map.hasCatalogue(first)) return null
  if (parts.length === 1) return { kind: 'check-catalogue', language, catalogue: first }
  return map.hasForm(first, second) ? { kind: 'check-form', language, catalogue: first, profile: second } : null

  /** Capital letters and a slash at the end are typing slips: the address without them, where it is one. */
  function redirectTo(tidy: readonly string[]): Found {
    const found = resolveCheck(language, tidy, map)
    const to = `${checkAddresses.home(language)}${tidy.map(encodeURIComponent).join('/')}`
    return found === null || found.kind === 'redirect' ? found : { kind: 'redirect', to }
  }

  function summary(code: string): Found {
    const state = map.summaryState(code)
    if (state === 'gone') return { kind: 'check-gone', language }
    return state === 'shown' ? { kind: 'check-summary', language, code } : null
  }
}
