import type { Language, LocalDate } from '@use-it-cities/core'
import type { Opportunity, OutreachEvent } from '@use-it-cities/success-stories/outreach'
import { listPage, pageNumber, type ListPage } from '../site/list-page.ts'
import { byKind } from './by-kind.ts'
import { outreachAddresses } from './outreach-addresses.ts'
import type { OutreachSite } from './outreach-site.ts'

/** What an address of opportunities and events means. */
export type ResolvedOutreach =
  /** By kind, jobs first. */
  | ({ readonly kind: 'outreach-opportunities'; readonly language: Language } & ListPage<Opportunity>)
  /** The soonest first. */
  | ({ readonly kind: 'outreach-events'; readonly language: Language } & ListPage<OutreachEvent>)
  | { readonly kind: 'outreach-opportunity' | 'outreach-event'; readonly language: Language; readonly id: string }
  /** The dates of an event as a file for calendars. */
  | { readonly kind: 'outreach-calendar'; readonly language: Language; readonly id: string }
  /** Was shown here, and is over or was taken away: the page leads to what is on now. */
  | { readonly kind: 'outreach-gone'; readonly language: Language; readonly was: OutreachSection }

export type OutreachSection = 'opportunities' | 'events'

export type OutreachMap = Pick<OutreachSite, 'opportunityState' | 'eventState' | 'opportunitiesOn' | 'eventsOn'>

type Found = ResolvedOutreach | { readonly kind: 'redirect'; readonly to: string } | null

/** `parts` are what follows the section; null when nothing is there. Capital letters and a slash at the end are slips. */
export function resolveOutreach(
  language: Language,
  section: OutreachSection,
  parts: readonly string[],
  map: OutreachMap,
  on: LocalDate,
  time?: string,
): Found {
  const isListed = section === 'opportunities'
  if (parts.length === 0) return list(1)
  const tidy = parts.map((part) => part.toLowerCase()).filter((part, at) => part !== '' || at < parts.length - 1)
  if (tidy.join('/') !== parts.join('/') || tidy.length !== parts.length) return redirectTo(tidy)
  const [name = '', ...more] = parts
  if (name === 'page' && more.length === 1) return list(pageNumber(more[0]))
  if (more.length > 0) return null
  if (isListed) return answer(map.opportunityState(name, on), { kind: 'outreach-opportunity', language, id: name })
  const id = name.replace(/\.ics$/, '')
  return answer(map.eventState(id, on, time), {
    kind: id === name ? 'outreach-event' : 'outreach-calendar',
    language,
    id,
  })

  function list(page: number | null): Found {
    if (isListed) {
      const offers = listPage(byKind(map.opportunitiesOn(on)), page)
      return offers && { kind: 'outreach-opportunities', language, ...offers }
    }
    const events = listPage(map.eventsOn(on, time), page)
    return events && { kind: 'outreach-events', language, ...events }
  }

  function answer(state: 'shown' | 'gone' | 'unknown', shown: ResolvedOutreach): Found {
    if (state === 'gone') return { kind: 'outreach-gone', language, was: section }
    return state === 'shown' ? shown : null
  }

  function redirectTo(tidy: readonly string[]): Found {
    const found = resolveOutreach(language, section, tidy, map, on, time)
    const to = [outreachAddresses[section](language), ...tidy.map(encodeURIComponent)].join('/')
    return found === null || found.kind === 'redirect' ? found : { kind: 'redirect', to }
  }
}

/** Home, lists and what there is to do are drawn with one sheet; a page of a story is kept lighter. */
export const isOutreach = ({ kind }: { readonly kind: string }): boolean =>
  kind.startsWith('outreach-') || listKinds.has(kind)

const listKinds: ReadonlySet<string> = new Set(['home', 'stories', 'theme', 'place', 'search'])
