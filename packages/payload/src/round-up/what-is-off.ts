import { codeAlphabet } from '@use-it-cities/success-stories/schema'
import { occasionsFrom, type Opportunity, type OutreachEvent } from '@use-it-cities/success-stories/outreach'
import type { Payload } from 'payload'
import { readOffers, type Offers } from '../outreach/publication/read-offers.ts'
import { nowInCity, settingsOf, type CityMoment } from '../settings.ts'
import type { BlockedStory } from './blocked-stories.ts'
import type { RoundUpItem, RoundUpRow } from './round-up-row.ts'
import { momentsIn, whenInWords } from './when-in-words.ts'

/** A piece about an event or an opportunity that is not on as it says, and why. */
export interface LeftOut {
  /** Which of the pieces, counted from 0. */
  readonly at: number
  readonly sentence: string
}

interface WhatIsOff {
  /** The pieces that are left. */
  readonly items: readonly RoundUpItem[]
  readonly leftOut: readonly LeftOut[]
  /** What stands between other words, so that only people can take it out. */
  readonly blocked: readonly BlockedStory[]
}

type Named = Pick<RoundUpRow, 'subject' | 'intro' | 'items'>

/** What words tell of that is not so now, and why; `isAll` when they tell of nothing else that there is to do. */
interface Off {
  readonly what: string
  readonly why: string
  readonly isAll: boolean
}

/**
 * Asks about every event and opportunity that a round-up links to: is it on, and at the time that stands there? A piece
 * about one that was cancelled, moved, taken from the site or is over is left out, for the draft may be days old.
 */
export async function whatIsOff(payload: Payload, { subject, intro, items }: Named): Promise<WhatIsOff> {
  const settings = settingsOf(payload)
  const links = linksOf(settings.siteUrl)
  if ([subject, intro, ...items.map(wordsOf)].join('\n').search(links) === -1)
    return { items, leftOut: [], blocked: [] }
  const now = nowInCity(settings)
  const offers = await readOffers(payload, now.on)
  const offIn = (words: string) => firstOff(words, links, offers, now)
  const found = items.map((item, at) => ({ item, at, off: offIn(wordsOf(item)) }))
  const goes = ({ item: { kind }, off }: (typeof found)[number]) =>
    off?.isAll === true && (kind === 'event' || kind === 'opportunity')
  const elsewhere = [
    { where: 'The subject', off: offIn(subject) },
    { where: 'How it begins', off: offIn(intro) },
    ...found.filter((each) => !goes(each)).map(({ item, off }) => ({ where: nameOf(item), off })),
  ]
  return {
    items: found.filter((each) => !goes(each)).map(({ item }) => item),
    leftOut: found.filter(goes).map(({ item, at, off }) => ({ at, sentence: `${nameOf(item)} ${off?.why}.` })),
    blocked: elsewhere.flatMap(({ where, off }) =>
      off
        ? [
            {
              code: where,
              title: where,
              sentence: `${where} tells of something that ${off.why}: ${off.what}. Take it out.`,
            },
          ]
        : [],
    ),
  }
}

/** The addresses of events and opportunities on the site. */
const linksOf = (siteUrl: string): RegExp =>
  new RegExp(
    `${siteUrl.replaceAll(/[.*+?^$()|[\]\\{}]/g, String.raw`\$&`)}/[a-zA-Z-]+/(events|opportunities)/([${codeAlphabet}]{8})(?![${codeAlphabet}])`,
    'g',
  )

const wordsOf = ({ title, text }: RoundUpItem) => `${title}\n${text}`
const nameOf = ({ title }: RoundUpItem) => (title.trim() === '' ? 'A piece without a title' : `“${title.trim()}”`)

function firstOff(words: string, links: RegExp, { events, opportunities }: Offers, now: CityMoment): Off | null {
  const linked = [...words.matchAll(links)].map(([what, kind, code]) => {
    const event = kind === 'events' ? (events.find(({ id }) => id === code) ?? null) : null
    const offer = event ?? opportunities.find(({ id }) => kind === 'opportunities' && id === code)
    return { what, event, why: offer ? whyOff(offer, now) : 'is not on the site any more' }
  })
  const off = linked.flatMap(({ what, why }) => (why === null ? [] : [{ what, why }]))
  if (off[0]) return { ...off[0], isAll: off.length === linked.length }
  const wrong = wrongTime(
    words,
    linked.flatMap(({ event }) => event ?? []),
    now,
  )
  return wrong && { ...wrong, isAll: wrong.isAll && new Set(linked.map(({ what }) => what)).size === 1 }
}

function whyOff(offer: Opportunity | OutreachEvent, { on, time }: CityMoment): string | null {
  if ('occasions' in offer) {
    const left = occasionsFrom(offer, on, time)
    if (left.some(({ isCancelled }) => !isCancelled)) return null
    return left.length > 0 ? 'was cancelled' : 'is over'
  }
  if (offer.showUntil < on) return 'is over'
  return offer.showFrom > on ? 'is not shown yet' : null
}

/**
 * The event is on, but not when the words say. Beside a time that is right there may be others, such as the last day to
 * put one's name down: of those only one that the event had is wrong.
 */
function wrongTime(words: string, events: readonly OutreachEvent[], { on, time }: CityMoment): Off | null {
  if (events.length === 0) return null
  const moments = momentsIn(words)
  const right = new Set(
    events.flatMap((event) =>
      occasionsFrom(event, on, time).flatMap((each) => (each.isCancelled ? [] : whenInWords(each))),
    ),
  )
  const occasions = events.flatMap((event) => event.occasions)
  const occasionAt = (moment: string) => occasions.find((each) => whenInWords(each) === moment)
  const hasRight = moments.some((moment) => right.has(moment))
  const wrong = moments.filter((moment) => !right.has(moment) && (!hasRight || occasionAt(moment) !== undefined))
  const [what] = wrong
  if (what === undefined) return null
  const occasion = occasionAt(what)
  const why = occasion === undefined ? 'is at another time now' : occasion.isCancelled ? 'was cancelled' : 'is over'
  return { what, why, isAll: wrong.length === moments.length }
}
