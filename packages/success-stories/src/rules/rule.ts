import type { Language, LocalDate } from '@use-it-cities/core'
import type { Channel } from '../channels.ts'
import type { ConsentState } from '../consent-state.ts'
import type { HiddenBecause } from '../reasons.ts'
import type { Tombstone } from '../schema/consent.ts'
import type { Story, StoryText } from '../schema/story.ts'

/** Everything a rule may look at. */
export interface Facts {
  readonly story: Story
  readonly text: StoryText | null
  readonly consent: ConsentState
  readonly tombstones: readonly Tombstone[]
  readonly channel: Channel
  readonly language: Language
  readonly on: LocalDate
}

/** One clause: the reasons it has for hiding the story, or none. */
export type Rule = (facts: Facts) => readonly HiddenBecause[]
