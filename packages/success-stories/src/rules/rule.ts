import type { Language, LocalDate, Place } from '@use-it-cities/core'
import type { Channel } from '../channels.ts'
import type { ConsentState } from '../consent-state.ts'
import type { HiddenBecause } from '../reasons.ts'
import type { Tombstone } from '../schema/consent.ts'
import type { Story, StoryText } from '../schema/story.ts'
import type { TellerNames } from '../words/names-in.ts'

/** Everything a rule may look at. */
export interface Facts {
  readonly story: Story
  /** The text in that language; `null` when there is none, or more than one. */
  readonly text: StoryText | null
  readonly textCount: number
  readonly consent: ConsentState
  readonly tombstones: readonly Tombstone[]
  readonly channel: Channel
  readonly language: Language
  readonly on: LocalDate
  /** The city's places, to tell how exact the story's place is; a place that is not listed counts as the most exact. */
  readonly places: readonly (Pick<Place, 'id' | 'kind'> & Partial<Pick<Place, 'title'>>)[] | null
  /** The teller's real names, to tell whether the words say more than was allowed; `null` where nobody wrote them down. */
  readonly tellerNames: TellerNames | null
}

/** One clause: the reasons it has for hiding the story, or none. */
export type Rule = (facts: Facts) => readonly HiddenBecause[]
