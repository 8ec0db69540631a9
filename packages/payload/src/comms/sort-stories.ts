import type { Language, LocalDate, Place } from '@use-it-cities/core'
import { askAgainOn, consentState, visibleOn, type ConsentEvent, type Visibility } from '@use-it-cities/success-stories'
import type { ConsentFacts, PublicFacts, StoryFacts, TextFacts } from './facts.ts'
import { heldKey, type Candidate, type HeldUp } from './held-up.ts'
import { rowsAbout } from './rows-about.ts'
import { asPublished } from './stand-in.ts'
import type { DeskAct, DeskListId, DeskRow } from './views.ts'
import type { WaitsOn } from './waits-on.ts'

/** A row as it is worked out, for everybody alike. */
export interface SortedRow {
  readonly list: DeskListId
  /** What it is sorted by: the smallest comes first. */
  readonly by: string
  readonly waitsOn: WaitsOn | null
  /** The moment since when it waits. */
  readonly since: string | null
  readonly organisation: string | null
  readonly act: DeskAct | null
  readonly row: Omit<DeskRow, 'waitsFor' | 'since' | 'act'>
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

/** What the rules of visibility say of each text, in the order of the texts; `null` for one that they can't read. */
export type Answers = readonly (Visibility | null)[]

/** Asks the same rules as the gate and the feed, as if each text were published today. */
export function answersAbout({ story, texts, consents }: OneStory, asked: Pick<Asked, 'today' | 'places'>): Answers {
  const events = eventsOf(consents)
  return texts.map(({ text, language }) =>
    text.ok && story.story.ok
      ? visibleOn(story.story.value, [text.value], events, [], {
          channel: 'website',
          language,
          on: asked.today,
          places: asked.places,
        })
      : null,
  )
}

/** What the checks are asked about: texts that the rules let out and that are not out as they stand, and words that are. */
export function toBeChecked(one: OneStory, answers: Answers, asked: Asked): readonly Candidate[] {
  const { story, live, texts, liveTexts, consents } = one
  const isLive = live?.isPublished === true
  return texts.flatMap((text, at) => {
    const liveText = liveTexts[at]
    const isWaiting = answers[at]?.visible === true && (!isLive || text.isDraft)
    // Words that are out were right when they went out. The teller may have allowed less since.
    const saidSince = consents.some(({ updatedAt }) => updatedAt > (liveText?.updatedAt ?? ''))
    const isOut = isLive && liveText?.isPublished === true && (saidSince || wentOut(live, asked) !== null)
    return [
      ...(isWaiting ? [{ story, text, consents, live: null }] : []),
      ...(isOut ? [{ story, text, consents, live: liveText }] : []),
    ]
  })
}

/** Everything there is to do about one story. */
export function sortStory(one: OneStory, answers: Answers, held: HeldUp, asked: Asked): SortedRow[] {
  const { story, live, texts } = one
  const events = eventsOf(one.consents)
  const state = consentState(events)
  const isLive = live?.isPublished === true
  const rows: SortedRow[] = []
  const about = rowsAbout(one, asked, rows)

  about.due()
  if (!story.story.ok) {
    about.story('editor', story.story.error.sentence)
    return rows
  }
  if (texts.length === 0) about.story('editor', 'The story has no text yet.')
  const ready: Language[] = []
  const newer: TextFacts[] = []
  texts.forEach((text, at) => {
    const answer = answers[at]
    const isWaiting = !isLive || text.isDraft
    if (!text.text.ok) about.unfinished(text, text.text.error.sentence)
    else if (answer?.visible === false) about.waiting(text, answer.because)
    else if (!isWaiting) return
    else if (held.has(heldKey(text, 'newest'))) about.heldUp(text, held.get(heldKey(text, 'newest')) ?? [])
    else if (isLive) newer.push(text)
    else ready.push(text.language)
  })
  if (ready.length > 0) about.ready(ready)
  for (const text of newer) about.newLanguage(text)
  for (const text of texts) about.saysTooMuch(text, held.get(heldKey(text, 'live')) ?? [])
  if (isLive) about.out(seenNow(one, events, asked).filter((text) => !held.has(heldKey(text, 'live'))))
  else if (state.standing === 'given' && state.given && state.given.until >= asked.today)
    about.missing(state.given.languages)
  if (state.given && (state.standing === 'given' || state.standing === 'paused'))
    about.ending(state.given.until, askAgainOn(state.given))
  about.stale()
  return rows
}

/** One that cannot be read might have been the one that says no: then none of them counts, as in the gate. */
function eventsOf(consents: readonly ConsentFacts[]): ConsentEvent[] {
  const events = consents.flatMap(({ event }) => (event.ok ? [event.value] : []))
  return events.length === consents.length ? events : []
}

/** The day on which a story went out, if that was this week; else `null`. */
function wentOut({ publishedOn }: PublicFacts, asked: Asked): LocalDate | null {
  // By text first: a day in the city's time zone is costly to ask of thousands.
  if (publishedOn === null || publishedOn < asked.weekFromMoment) return null
  const on = asked.dayOf(publishedOn)
  return on < asked.weekFrom || on > asked.today ? null : on
}

/** The texts that everybody can read now, as far as the rules can tell without the words; only of what went out this week. */
function seenNow({ story, live, texts, liveTexts }: OneStory, events: ConsentEvent[], asked: Asked): TextFacts[] {
  if (!live || wentOut(live, asked) === null || !story.story.ok) return []
  const { value } = story.story
  return texts.filter(({ text, language }, at) => {
    if (liveTexts[at]?.isPublished !== true || !text.ok) return false
    const where = { channel: 'website', language, on: asked.today, places: asked.places } as const
    return visibleOn(value, [asPublished(text.value)], events, [], where).visible
  })
}
