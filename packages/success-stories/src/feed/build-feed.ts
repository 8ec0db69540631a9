import type { City, Language, LocalDate } from '@use-it-cities/core'
import { channels } from '../channels.ts'
import { consentState } from '../consent-state.ts'
import type { ConsentEvent, Tombstone } from '../schema/consent.ts'
import type { Feed, FeedPhoto, FeedStory, FeedText } from '../schema/feed.ts'
import type { Story, StoryText } from '../schema/story.ts'
import { textHash } from '../text-hash.ts'
import { visibleOn } from '../visible-on.ts'
import type { TellerNames } from '../words/names-in.ts'
import { dontSayOf } from './dont-say.ts'
import { mayPlay, mayShowFilm, mayShowPhoto, type Allowing, type StoryPhoto, type StoryRecording } from './may-show.ts'

/** Everything recorded, public or not. */
export interface Records {
  readonly stories: readonly Story[]
  readonly texts: readonly StoryText[]
  readonly consents: readonly ConsentEvent[]
  readonly tombstones: readonly Tombstone[]
  readonly photos: readonly StoryPhoto[]
  readonly recordings?: readonly StoryRecording[]
  /** The real names of tellers by the code of their story, where somebody has written them down. None of it is in a feed. */
  readonly tellerNames?: ReadonlyMap<string, TellerNames>
}

/** Which build of the feed this is. `revision` is taken before the records are read; `on` is today in the city. */
export interface FeedStamp {
  readonly epoch: number
  readonly revision: number
  readonly generatedAt: string
  readonly on: LocalDate
}

/**
 * The public projection of all records: asks `visibleOn` about every story and language again,
 * and lists each public field by name. What it returns is not yet checked against the contract: `withoutInvalidStories`
 * (entry `./schema`) does that, so that one bad record cannot hold up a take-down.
 */
export function buildFeed(city: City, records: Records, stamp: FeedStamp): Feed {
  const texts = byStory(records.texts)
  const consents = byStory(records.consents)
  const dead = new Map(records.tombstones.map((tombstone) => [tombstone.code, tombstone]))
  const photos = new Map(records.photos.map((photo) => [photo.story, photo]))
  const recordings = byStory(records.recordings ?? [])

  const stories = records.stories
    .map((story) => {
      const tombstone = dead.get(story.code)
      return feedStory(
        story,
        texts.get(story.code) ?? [],
        consents.get(story.code) ?? [],
        tombstone ? [tombstone] : [],
        { photo: photos.get(story.code) ?? null, recordings: recordings.get(story.code) ?? [] },
        { ...stamp, places: city.places, tellerNames: records.tellerNames?.get(story.code) ?? null },
      )
    })
    .filter((story) => story !== null)
    .sort(newestFirst)

  return {
    contract: 1,
    city: city.id,
    epoch: stamp.epoch,
    revision: stamp.revision,
    generatedAt: stamp.generatedAt,
    timeZone: city.timeZone,
    leaseHours: city.policies.leaseHours,
    organisations: city.partners.map(({ id, name }) => ({ id, name })),
    strands: city.strands.map(({ id, title, summary }) => ({ id, title, summary })),
    themes: city.themes.map(({ id, title, kind }) => ({ id, title, ...(kind && { kind }) })),
    places: city.places.map(({ id, title }) => ({ id, title })),
    contact: city.contact,
    stories,
    tombstones: records.tombstones.map(({ code, on }) => ({ code, on })),
  }
}

function feedStory(
  story: Story,
  texts: readonly StoryText[],
  consents: readonly ConsentEvent[],
  tombstones: readonly Tombstone[],
  { photo, recordings }: { photo: StoryPhoto | null; recordings: readonly StoryRecording[] },
  { on, generatedAt, places, tellerNames }: FeedStamp & Pick<City, 'places'> & { tellerNames: TellerNames | null },
): FeedStory | null {
  const shown: { [language in Language]?: FeedText } = {}
  const ends: LocalDate[] = []
  const allowed = consentState(consents).given?.identifiability
  const allowing: Allowing = { kind: story.kind, allowed, tellerNames, places }
  const dontSay = dontSayOf(story.kind, allowed)
  const source = texts.find(({ language }) => language === story.sourceLanguage)
  const sourceHash = source ? textHash(source) : null
  for (const text of texts) {
    const seen = (channel: (typeof channels)[number]) =>
      visibleOn(story, texts, consents, tombstones, { channel, language: text.language, on, places, tellerNames })
    const onWebsite = seen('website')
    if (!onWebsite.visible) continue
    if (onWebsite.until) ends.push(onWebsite.until)
    shown[text.language] = {
      title: text.title,
      summary: text.summary,
      body: text.body,
      ...partsOf(text, allowing),
      ...recordingOf(text, recordings, allowing),
      dontSay: [...dontSay],
      channels: channels.filter((channel) => seen(channel).visible),
      translation: text.language === story.sourceLanguage ? null : translationOf(text, sourceHash),
    }
  }
  if (Object.keys(shown).length === 0) return null
  return {
    code: story.code,
    kind: story.kind,
    organisation: story.organisation,
    strand: story.strand,
    themes: story.themes,
    place: story.place,
    publishedOn: story.publishedOn ?? generatedAt,
    sourceLanguage: story.sourceLanguage,
    citations: story.citations,
    visibleUntil: ends.sort()[0] ?? null,
    photo: photo && mayShowPhoto(photo, allowing) ? publicPhoto(photo) : null,
    ...(story.nextSteps && story.nextSteps.length > 0 && { nextSteps: story.nextSteps }),
    texts: shown,
  }
}

/** A text in another language is a translation even when nobody wrote down that it is: then no speaker has checked it. */
function translationOf({ translation }: StoryText, sourceHash: string | null): FeedText['translation'] {
  if (!translation) return { review: 'unreviewed', isStale: false }
  return { review: translation.review, isStale: translation.sourceHash !== sourceHash }
}

const newestFirst = (a: FeedStory, b: FeedStory) =>
  Date.parse(b.publishedOn) - Date.parse(a.publishedOn) || (a.code < b.code ? -1 : 1)

function byStory<Row extends { readonly story: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.story)
    if (group) group.push(row)
    else groups.set(row.story, [row])
  }
  return groups
}

/** Each part by name, and nothing for a part that says nothing. */
const partsOf = ({ did, helped, talk, film }: StoryText, allowing: Allowing): Partial<FeedText> => ({
  ...(did && did.length > 0 && { did }),
  ...(helped && helped.length > 0 && { helped }),
  ...(talk && {
    talk: { script: talk.script, facts: talk.facts, notYet: talk.notYet, ifAsked: talk.ifAsked },
  }),
  ...(mayShowFilm(film, allowing) && {
    film: { url: film.url, ...(film.minutes && { minutes: film.minutes }), transcript: film.transcript },
  }),
})

/** The teller's own voice comes before a reader's. */
function recordingOf(
  text: StoryText,
  recordings: readonly StoryRecording[],
  allowing: Allowing,
): Pick<FeedText, 'recording'> {
  const may = recordings.filter((each) => each.language === text.language && mayPlay(each, text, allowing))
  const recording = may.find(({ voice }) => voice === 'teller') ?? may[0]
  if (!recording) return {}
  const { voice, seconds, files, transcript } = recording
  return { recording: { voice, seconds, files, transcript } }
}

const publicPhoto = ({ renditions, alt, credit }: StoryPhoto): FeedPhoto =>
  credit === undefined ? { renditions, alt } : { renditions, alt, credit }
