import { isLanguage, languages, type Language, type LocalDate, type Place } from '@use-it-cities/core'
import { consentState, visibleOn, type ConsentEvent, type HiddenBecause } from '@use-it-cities/success-stories'
import { sentenceFor } from '@use-it-cities/success-stories/locales'
import { inWords } from '../admin/shared/in-words.ts'
import { slugs } from '../slugs.ts'
import type { ConsentFacts, PublicFacts, StoryFacts, TextFacts } from './facts.ts'
import { asPublished, isApprovedByBoth } from './stand-in.ts'
import type { DeskListId, DeskRow } from './views.ts'
import { isAboutStory, waitsFor, type WaitsFor } from './waits-for.ts'

/** A row with what it is sorted by: the smallest comes first. */
export interface SortedRow {
  readonly list: DeskListId
  readonly by: string
  readonly row: DeskRow
}

/** One story with all that belongs to it. */
export interface OneStory {
  readonly story: StoryFacts
  readonly live: PublicFacts | undefined
  readonly texts: readonly TextFacts[]
  /** The public version of each of the texts, in the same order. */
  readonly liveTexts: readonly (PublicFacts | undefined)[]
  readonly consents: readonly ConsentFacts[]
}

export interface Asked {
  readonly today: LocalDate
  readonly weekFrom: LocalDate
  readonly endingBy: LocalDate
  readonly places: readonly Pick<Place, 'id' | 'kind'>[]
  /** A moment before the week begins anywhere on Earth. */
  readonly weekFromMoment: string
  /** The day of a moment in the city. */
  readonly dayOf: (moment: string) => LocalDate
  /** Where the admin is: `/admin`. */
  readonly admin: string
}

/** Everything there is to do about one story. Asks the same rules as the gate and the feed. */
export function sortStory(one: OneStory, asked: Asked): SortedRow[] {
  const { story, live, texts } = one
  const events = eventsOf(one.consents)
  const state = consentState(events)
  const isLive = live?.isPublished === true
  const rows: SortedRow[] = []
  const about = rowsAbout(one, asked, rows)

  if (!story.story.ok) {
    about.story('editor', story.story.error.sentence)
    return rows
  }
  if (texts.length === 0) about.story('editor', 'The story has no text yet.')
  const ready: Language[] = []
  for (const text of texts) {
    if (!text.text.ok) {
      about.unfinished(text, text.text.error.sentence)
      continue
    }
    const answer = visibleOn(story.story.value, [text.text.value], events, [], {
      channel: 'website',
      language: text.language,
      on: asked.today,
      places: asked.places,
    })
    if (!answer.visible) about.waiting(text, answer.because)
    else if (!isLive) ready.push(text.language)
    else if (text.isDraft) about.newLanguage(text)
  }
  if (ready.length > 0) about.ready(ready)
  if (isLive) about.out(events)
  else if (state.standing === 'given' && state.given && state.given.until >= asked.today)
    about.missing(state.given.languages)
  if (state.given && (state.standing === 'given' || state.standing === 'paused')) about.ending(state.given.until)
  about.stale()
  return rows
}

/** One that cannot be read might have been the one that says no: then none of them counts, as in the gate. */
function eventsOf(consents: readonly ConsentFacts[]): ConsentEvent[] {
  const events = consents.flatMap(({ event }) => (event.ok ? [event.value] : []))
  return events.length === consents.length ? events : []
}

function rowsAbout({ story, live, texts, liveTexts }: OneStory, asked: Asked, rows: SortedRow[]) {
  const { admin } = asked
  const storyAt = `${admin}/collections/${slugs.stories}/${story.id}`
  const textAt = (id: string) => `${admin}/collections/${slugs.texts}/${id}`
  const newConsent = `${admin}/collections/${slugs.consents}/create?story=${story.id}`
  const said = new Set<string>()
  const add = (list: DeskListId, by: string, row: Partial<DeskRow> & Pick<DeskRow, 'note' | 'href' | 'does'>) => {
    // The same sentence for each language would only be said again.
    const once = `${list} ${row.id ?? ''} ${row.note}`
    if (said.has(once)) return
    said.add(once)
    const plain = { id: story.id, code: story.code, title: story.title, language: null, on: null }
    rows.push({ list, by, row: { ...plain, ...row } })
  }
  const titled = (text: TextFacts) =>
    text.title === '' ? { id: text.id } : { id: text.id, title: text.title, language: text.language }
  const atStory: Record<WaitsFor, { href: string; does: string }> = {
    reviewer: { href: storyAt, does: 'Open the story' },
    teller: { href: newConsent, does: 'Record what the teller says' },
    'second-person': { href: newConsent, does: 'Record that the consent was checked' },
    translator: { href: storyAt, does: 'Open the story' },
    editor: { href: storyAt, does: 'Open and finish the story' },
  }
  const atText: Record<WaitsFor, string> = {
    reviewer: 'Read it and approve it',
    teller: 'Read it to the teller',
    'second-person': 'Open the text',
    translator: 'Go on translating',
    editor: 'Open and finish the text',
  }
  const source = texts.find(({ language }) => language === story.sourceLanguage)

  return {
    story: (list: WaitsFor, note: string) => add(list, story.updatedAt, { note, ...atStory[list] }),

    unfinished(text: TextFacts, sentence: string) {
      const list = text.language === story.sourceLanguage ? 'editor' : 'translator'
      const note = `${nameOf(text.language)}: ${sentence}`
      add(list, text.updatedAt, { ...titled(text), note, href: textAt(text.id), does: atText[list] })
    },

    waiting(text: TextFacts, because: readonly HiddenBecause[]) {
      if (because.some((each) => waitsFor(each) === 'nobody')) return
      for (const each of because) {
        const list = waitsFor(each)
        if (list === 'nobody') continue
        const note = sentenceFor(each)
        if (isAboutStory(each)) add(list, story.updatedAt, { note, ...atStory[list] })
        else add(list, text.updatedAt, { ...titled(text), note, href: textAt(text.id), does: atText[list] })
      }
    },

    ready: (ready: readonly Language[]) =>
      add('ready', story.updatedAt, {
        note: `Ready in ${namesOf(ready)}.`,
        href: storyAt,
        does: 'Read it and publish it',
      }),

    newLanguage: (text: TextFacts) =>
      add('ready', text.updatedAt, {
        ...titled(text),
        note: `The story is out. These words in ${nameOf(text.language)} are ready too.`,
        href: textAt(text.id),
        does: 'Read it and publish it',
      }),

    /** Languages that the teller said yes to. The board of languages shows them for stories that are out. */
    missing(agreed: readonly Language[]) {
      const { text } = source ?? {}
      if (!text?.ok || !isApprovedByBoth(text.value)) return
      for (const language of agreed.filter((each) => texts.every((text) => text.language !== each)))
        add('translator', story.updatedAt, {
          note: `${nameOf(language)}: the teller said yes to it, and nobody has begun.`,
          href: `${admin}/collections/${slugs.texts}/create?story=${story.id}&language=${language}`,
          does: 'Start translating',
        })
    },

    ending(until: LocalDate) {
      if (until < asked.today || until > asked.endingBy) return
      const note = `The consent ends on ${inWords(until)}.`
      add('ending', until, { note, on: until, href: newConsent, does: 'Ask the teller and record it' })
    },

    stale() {
      if (!source) return
      for (const text of texts) {
        if (text.sourceHash === null || text === source || text.sourceHash === source.hash) continue
        const note = `${nameOf(text.language)}: the original has changed since this was translated.`
        const does = 'Bring the translation up to date'
        add('stale', source.updatedAt, { ...titled(text), note, href: textAt(text.id), does })
      }
    },

    out(events: readonly ConsentEvent[]) {
      if (!live?.publishedOn || !story.story.ok) return
      // By text first: a day in the city's time zone is costly to ask of thousands.
      if (live.publishedOn < asked.weekFromMoment) return
      const on = asked.dayOf(live.publishedOn)
      if (on < asked.weekFrom || on > asked.today) return
      const { value } = story.story
      const seen = texts.filter(({ text, language }, at) => {
        if (liveTexts[at]?.isPublished !== true || !text.ok) return false
        const where = { channel: 'website', language, on: asked.today, places: asked.places } as const
        return visibleOn(value, [asPublished(text.value)], events, [], where).visible
      })
      if (seen.length === 0) return
      const note = `Out since ${inWords(on)} in ${namesOf(seen.map(({ language }) => language))}.`
      add('out', descending(live.publishedOn), { note, on, href: storyAt, does: 'Look at it' })
    },
  }
}

/** The newest first, where the smallest comes first. */
const descending = (moment: string) => String(9e15 - Date.parse(moment)).padStart(16, '0')

const nameOf = (code: string) => (isLanguage(code) ? languages[code].english : code)
const namesOf = (codes: readonly string[]) => codes.map(nameOf).sort().join(', ')
