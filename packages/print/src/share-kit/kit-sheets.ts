import { textIn } from '@use-it-cities/core'
import type { PrintCity } from '../paper/sheet-of.ts'
import { dayIn } from '../words/formats.ts'
import { sayIn } from '../words/say.ts'
import { qrMillimetres } from './qr-size.ts'
import type { BannerRequest, CardRequest, LeafletRequest, PosterRequest, PressRequest } from './request.ts'
import { codeOf, nextPart, storyPart, typed } from './story-part.ts'
import { organisationIn, saidIn } from '../consent/said-in.ts'

/** In the hand. */
const leafletFrom = 0.35
/** From how far a poster is scanned, unless somebody says otherwise. */
export const posterFrom = { a4: 1, a3: 1.5 } as const

/** Decides everything about a leaflet, so that the template only has to set it. */
export function leafletSheetOf(city: PrintCity, request: LeafletRequest) {
  const { story, run } = request
  const say = sayIn(story.language)
  return {
    ...storyPart(request, city, say),
    qr: codeOf(story.address, say, qrMillimetres(leafletFrom)),
    next: nextPart(request.next, story, city, say),
    run: say('kitRun', { run }),
    recall: say('kitRecall'),
  }
}

/** The same for a poster: a title to be read in passing, and a code that is large enough for the distance. */
export function posterSheetOf(city: PrintCity, request: PosterRequest) {
  const { story, run, size, scannedFrom = posterFrom[size] } = request
  const say = sayIn(story.language)
  return {
    ...storyPart(request, city, say),
    paper: size,
    qr: codeOf(story.address, say, qrMillimetres(scannedFrom)),
    run: say('kitRun', { run }),
    recall: say('kitRecall'),
  }
}

/** The same for a banner, in the size in which it hangs. */
export function bannerSheetOf(city: PrintCity, { language, line, address, width, height, scannedFrom }: BannerRequest) {
  const say = sayIn(language)
  return {
    lang: language,
    title: line,
    city: textIn(city.name, language)?.text ?? '',
    qr: codeOf(address, say, qrMillimetres(scannedFrom)),
    width,
    height,
  }
}

/** The same for what a newspaper or a radio station is given. */
export function pressSheetOf(city: PrintCity, request: PressRequest) {
  const { story, run, paragraphs, facts, notYet, until, contact = {} } = request
  const { language } = story
  const say = sayIn(language)
  const { phone, where } = nextPart(contact, story, city, say)
  // Beside an organisation's own number, the city's address and what it says of its own would be taken for theirs.
  const { email, note: cityNote } = contact.phone === undefined ? city.contact : {}
  const note = cityNote && textIn(cityNote, language)
  return {
    ...storyPart(request, city, say),
    kind: say('pressTitle'),
    from: organisationIn(story.organisation, language),
    words: { title: say('pressWords'), paragraphs },
    lists: [
      { title: say('pressFacts'), items: facts },
      { title: say('pressNotYet'), items: notYet },
    ].filter(({ items }) => items.length > 0),
    rules: [say('pressUse'), ...(until === null ? [] : [say('pressUntil', { date: dayIn(language, until) })])],
    contact: {
      title: say('pressContact'),
      ways: [phone, email ?? null].filter((way) => way !== null),
      where,
      note: note ? saidIn(note.text, note.language, language) : null,
    },
    qr: codeOf(story.address, say, qrMillimetres(leafletFrom)),
    page: say('page'),
    run: say('kitRun', { run }),
    recall: say('kitRecall'),
  }
}

/** The same for the picture of a message. */
export function cardSheetOf(city: PrintCity, { story, shape, colours }: CardRequest) {
  const { language } = story
  const say = sayIn(language)
  return {
    lang: language,
    title: story.title,
    city: textIn(city.name, language)?.text ?? '',
    organisation: organisationIn(story.organisation, language),
    read: say('kitRead'),
    typed: typed(story.address),
    shape,
    colours,
  }
}
