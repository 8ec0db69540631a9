import { addDays, languages, localDateIn, type Language, type LocalDate } from '@use-it-cities/core'
import { isOpportunityShown, occasionsFrom } from '@use-it-cities/success-stories/outreach'
import type { Payload } from 'payload'
import { inWords } from '../admin/shared/in-words.ts'
import { currentFeed } from '../feed/current-feed.ts'
import { readOffers } from '../outreach/publication/read-offers.ts'
import { nowInCity, settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { askTallies } from '../tallies/ask-tallies.ts'
import { fewest } from '../tallies/fewest.ts'
import type { RoundUpItem } from './round-up-row.ts'
import { whenInWords } from './when-in-words.ts'

/** How many days ahead events are told, and the most of each kind: a round-up is read over a cup of tea. */
const aheadDays = 14
const mostOfAKind = 12

/** What there is to tell of a week, as pieces that people then edit. */
export async function draftItems(payload: Payload, week: LocalDate): Promise<readonly RoundUpItem[]> {
  return [...(await storiesOf(payload, week)), ...(await offersFrom(payload)), ...(await figuresOf(payload, week))]
}

/** Stories that were published in the week and may be in a round-up in English. */
async function storiesOf(payload: Payload, week: LocalDate): Promise<RoundUpItem[]> {
  const { city, siteUrl } = settingsOf(payload)
  const last = addDays(week, 6)
  const { feed } = await currentFeed(payload)
  const told = feed.stories.flatMap(({ code, publishedOn, texts }) => {
    const day = localDateIn(city.timeZone, new Date(publishedOn))
    const text = texts.en
    return text?.channels.includes('round-up') && week <= day && day <= last ? [{ code, text, day }] : []
  })
  if (told.length === 0) return []
  const { docs } = await payload.db.find<{ id: string; code: string }>({
    collection: slugs.stories,
    where: { code: { in: told.map(({ code }) => code) } },
    limit: 0,
    pagination: false,
  })
  const idOfCode = new Map(docs.map(({ id, code }) => [code, id]))
  return told
    .toSorted((one, other) => (`${one.day} ${one.code}` < `${other.day} ${other.code}` ? -1 : 1))
    .slice(0, mostOfAKind)
    .flatMap(({ code, text }): RoundUpItem[] => {
      const story = idOfCode.get(code)
      const words = `${text.summary}\n${siteUrl}/en/stories/${code}`
      return story === undefined ? [] : [{ kind: 'story', story, title: text.title, text: words }]
    })
}

/** In English where it is written in English; otherwise as it was written, and in which language. */
function wordsOf<Text extends { title: string; summary: string }>(offer: {
  readonly texts: { readonly [language in Language]?: Text | undefined }
  readonly sourceLanguage: Language
}): { title: string; summary: string } | null {
  const { texts, sourceLanguage } = offer
  if (texts.en) return texts.en
  const text = texts[sourceLanguage]
  return text ? { title: `${text.title} (${languages[sourceLanguage].english})`, summary: text.summary } : null
}

async function offersFrom(payload: Payload): Promise<RoundUpItem[]> {
  const settings = settingsOf(payload)
  const { on, time } = nowInCity(settings)
  const { events, opportunities } = await readOffers(payload, on)
  const coming = events
    .flatMap((event) => {
      const next = occasionsFrom(event, on, time).find(({ isCancelled }) => !isCancelled)
      return next && next.on <= addDays(on, aheadDays) ? [{ event, next }] : []
    })
    .toSorted((one, other) => (`${one.next.on} ${one.next.from}` < `${other.next.on} ${other.next.from}` ? -1 : 1))
    .slice(0, mostOfAKind)
    .flatMap(({ event, next }): RoundUpItem[] => {
      const words = wordsOf(event)
      if (!words) return []
      const where = event.venue ? `${event.venue.name}, ${event.venue.address}` : 'Online'
      const lines = [`${whenInWords(next)}. ${where}.`, words.summary, `${settings.siteUrl}/en/events/${event.id}`]
      return [{ kind: 'event', story: null, title: words.title, text: lines.join('\n') }]
    })
  const open = opportunities
    .filter((each) => isOpportunityShown(each, on))
    .toSorted((one, other) => (`${other.showFrom} ${one.id}` < `${one.showFrom} ${other.id}` ? -1 : 1))
    .slice(0, mostOfAKind)
    .flatMap((each): RoundUpItem[] => {
      const words = wordsOf(each)
      if (!words) return []
      const lines = [words.summary, `Until ${inWords(each.showUntil)}. ${settings.siteUrl}/en/opportunities/${each.id}`]
      return [{ kind: 'opportunity', story: null, title: words.title, text: lines.join('\n') }]
    })
  return [...coming, ...open]
}

/** Counts of the whole project. What counts people is told from five up. */
async function figuresOf(payload: Payload, week: LocalDate): Promise<RoundUpItem[]> {
  const figure = (title: string, text: string): RoundUpItem => ({ kind: 'figure', story: null, title, text })
  const { timeZone } = settingsOf(payload).city
  const { feed } = await currentFeed(payload)
  const done = await payload.db.find<{ id: string; doneOn: Date | string }>({
    collection: slugs.contactMessages,
    where: { doneOn: { greater_than_equal: `${addDays(week, -1)}T00:00:00.000Z` } },
    limit: 0,
    pagination: false,
  })
  const answered = done.docs.filter(({ doneOn }) => {
    const day = localDateIn(timeZone, new Date(doneOn))
    return week <= day && day <= addDays(week, 6)
  }).length
  const { rows } = await askTallies(payload)
  const opened = rows
    .flatMap((row) =>
      row.week === week && row.opened !== null ? [{ label: row.label ?? row.code, count: row.opened }] : [],
    )
    .toSorted((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1))
    .slice(0, mostOfAKind)
  return [
    figure('Stories on the site', String(feed.stories.length)),
    figure('Messages of residents answered', answered < fewest ? `Fewer than ${fewest}` : String(answered)),
    ...(opened.length === 0
      ? []
      : [
          figure(
            'Links opened from posters and banners',
            opened.map(({ label, count }) => `${label}: about ${count}`).join('\n'),
          ),
        ]),
  ]
}
