import type { Language } from '@use-it-cities/core'
import type { Aim } from '@use-it-cities/success-stories/outreach'

const code = '[bcdfghjkmnpqrstvwxyz23456789]'
const isGo = new RegExp(`^/go/(${code}{6})/?$`)
const isPlace = new RegExp(
  `^(?:guide|contact|stories/(?:${code}{8})?|champions/${code}{8}|(?:opportunities|events)(?:/${code}{8})?)$`,
)
const isVia = new RegExp(`^${code}{6}$`)

/** What a short link opens, in no language yet: the rest of an address, and the code for pages that ask where somebody heard. */
export interface Place {
  readonly rest: string
  readonly via: string | null
}

/** The code in the address of a short link. People type it from paper, so capital letters are the same. */
export const goCode = (path: string): string | null => isGo.exec(path.toLowerCase())?.[1] ?? null

export function placeOf(aim: Aim, via: string): Place {
  if (aim.kind === 'story') return { rest: `stories/${aim.code}`, via: null }
  // What is told from there is counted for the venue.
  if (aim.kind === 'champion') return { rest: `champions/${aim.code}`, via }
  if (aim.kind === 'opportunity') return { rest: `opportunities/${aim.id}`, via: null }
  if (aim.kind === 'event') return { rest: `events/${aim.id}`, via: null }
  const rest = {
    home: '',
    stories: 'stories/',
    opportunities: 'opportunities',
    events: 'events',
    guide: 'guide',
    contact: 'contact',
  }
  return { rest: rest[aim.page], via: aim.page === 'contact' ? via : null }
}

const takesVia = (rest: string): boolean => rest === 'contact' || rest.startsWith('champions/')

export const placeIn = (language: Language, { rest, via }: Place): string =>
  `/${language}/${rest}${via === null ? '' : `?via=${via}`}`

/** Where readers pick their language on the way. */
export const chooserFor = ({ rest, via }: Place): string =>
  rest === '' ? '/' : `/?to=${rest}${via === null ? '' : `&via=${via}`}`

/** Reads what `chooserFor` wrote. Null for anything else: the page leads nowhere but to pages of this site. */
export function placeFrom(query: string): Place | null {
  const parameters = new URLSearchParams(query)
  const rest = parameters.get('to') ?? ''
  const via = parameters.get('via')
  return isPlace.test(rest) ? { rest, via: takesVia(rest) && via !== null && isVia.test(via) ? via : null } : null
}
