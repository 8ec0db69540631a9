import type { City, Language } from '@use-it-cities/core'
import type { Identifiability } from '../schema/consent.ts'
import type { FeedPhoto, FeedRecording } from '../schema/feed.ts'
import type { Film, Story, StoryText } from '../schema/story.ts'
import { piecesOf } from '../checks/pieces.ts'
import { textHash } from '../text-hash.ts'
import { namesIn, type TellerNames } from '../words/names-in.ts'
import { placesIn } from '../words/places-in.ts'

/** A picture and what its consent must allow before it is shown. */
export interface StoryPhoto extends FeedPhoto {
  readonly story: string
  readonly showsTeller: boolean
}

/** A text read aloud, and what must be so before it is played. */
export interface StoryRecording extends FeedRecording {
  readonly story: string
  readonly language: Language
  /** The words of the text that were read, where the recording has no transcript of its own; `null` when nobody knows. */
  readonly textHash: string | null
}

/** Whose story it is, and how far its teller may be recognised. */
export interface Allowing {
  readonly kind: Story['kind']
  readonly allowed: Identifiability | null | undefined
  readonly tellerNames: TellerNames | null
  readonly places: City['places']
}

/** A picture of the teller needs a consent that allows a face; any other goes with its story, if its words name nobody. */
export function mayShowPhoto(photo: StoryPhoto, { kind, allowed, tellerNames }: Allowing): boolean {
  if (photo.showsTeller && !(kind === 'told' && allowed?.face === true)) return false
  if (kind !== 'told' || !allowed || tellerNames === null) return true
  return [...Object.values(photo.alt), photo.credit ?? ''].every(
    (words) => namesIn(words, tellerNames, allowed.name) !== 'yes',
  )
}

/** In a film the teller is seen and heard, so both have to be allowed. A film that a report links to is public already. */
export const mayShowFilm = (film: Film | undefined, { kind, allowed }: Allowing): film is Film =>
  film !== undefined && (kind === 'reported' || (allowed?.face === true && allowed.voice === true))

/**
 * A teller's own voice needs a consent that allows it. What is said must be known and approved: the words of the text as they
 * are, or a transcript in which each paragraph stands in the text word for word, and so was approved with it.
 */
export function mayPlay(recording: StoryRecording, text: StoryText, allowing: Allowing): boolean {
  const { kind, allowed, tellerNames, places } = allowing
  const isTellers = recording.voice !== 'reader'
  if (isTellers && !(kind === 'told' && allowed?.voice === true)) return false
  if (recording.transcript.length === 0) return recording.textHash === textHash(text)
  if (!isOfText(recording.transcript, text)) return false
  if (kind !== 'told') return true
  if (!allowed) return false
  const words = recording.transcript.join('\n·\n')
  return (
    (tellerNames === null || namesIn(words, tellerNames, allowed.name) !== 'yes') &&
    placesIn(words, text.language, places, allowed.place).length === 0
  )
}

/** Nobody approves a transcript by itself: its paragraphs are those of the approved text, or of the transcript of its film. */
function isOfText(transcript: readonly string[], text: StoryText): boolean {
  const approved = new Set(piecesOf('told', '', text).map((piece) => tidy(piece.text)))
  return transcript.every((line) => approved.has(tidy(line)))
}

const tidy = (words: string): string => words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
