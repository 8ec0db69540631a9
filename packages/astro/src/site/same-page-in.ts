import type { Language } from '@use-it-cities/core'
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
  return `/${other}/${rest}${(resolved.kind === 'search' || resolved.kind === 'guide-home') && query ? `?${query}` : ''}`
}
