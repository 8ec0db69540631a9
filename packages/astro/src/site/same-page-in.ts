import type { Language } from '@use-it-cities/core'
import { isLike } from '../outreach/like.ts'
import type { PageContext } from './page-context.ts'

/** The address of this page in another language; the home page where this page has no address of its own. */
export function samePageIn({ path, query, language, resolved }: PageContext, other: Language): string {
  const isPage = resolved.kind !== 'choose' && resolved.kind !== 'missing' && path.startsWith(`/${language}/`)
  if (!isPage) return `/${other}/`
  const rest = path
    .slice(language.length + 2)
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  const via = resolved.kind === 'champion' && /(?:^|&)(via=\w{6})(?:&|$)/.exec(query)?.[1]
  if (via) return `/${other}/${rest}?${via}`
  const keepsQuery = takesQuery.has(resolved.kind) || isLike(resolved, query)
  return `/${other}/${rest}${keepsQuery && query ? `?${query}` : ''}`
}

/** Pages that are the same in another language only with what was asked. */
const takesQuery: ReadonlySet<string> = new Set(['search', 'guide-home', 'contact', 'word-report'])
