import type { Language, LocalDate, Place } from '@use-it-cities/core'
import type { Channel } from './channels.ts'
import { consentState } from './consent-state.ts'
import type { HiddenBecause } from './reasons.ts'
import { rules } from './rules/index.ts'
import type { ConsentEvent, Tombstone } from './schema/consent.ts'
import type { Story, StoryText } from './schema/story.ts'
import type { TellerNames } from './words/names-in.ts'

export type Visibility =
  /** `until` is the last day, included; `null` when no consent ends it. */
  | { readonly visible: true; readonly until: LocalDate | null }
  | { readonly visible: false; readonly because: readonly HiddenBecause[] }

/** Where, in which language, and on which day, in the city's time zone. */
export interface Asked {
  readonly channel: Channel
  readonly language: Language
  readonly on: LocalDate
  readonly places?: readonly (Pick<Place, 'id' | 'kind'> & Partial<Pick<Place, 'title'>>)[] | null
  /** The teller's real names, where somebody has written them down. */
  readonly tellerNames?: TellerNames | null
}

/**
 * May anybody outside see this story, in this language, on this channel, on this day?
 * Computed each time from what was recorded and never stored: a publish button alone shows nothing.
 * Rows that belong to other stories are ignored. Two texts in one language hide it: nobody can say which was approved.
 * With `places` (the city's), a place more exact than the teller allowed hides the story too, as its own or in its words; with
 * `tellerNames`, a real name that the teller did not allow hides a text that says it.
 */
export function visibleOn(
  story: Story,
  texts: readonly StoryText[],
  consents: readonly ConsentEvent[],
  tombstones: readonly Tombstone[],
  { channel, language, on, places = null, tellerNames = null }: Asked,
): Visibility {
  const consent = consentState(consents.filter((event) => event.story === story.code))
  const inLanguage = texts.filter((each) => each.story === story.code && each.language === language)
  const text = inLanguage.length === 1 ? (inLanguage[0] ?? null) : null
  const facts = {
    story,
    text,
    textCount: inLanguage.length,
    consent,
    tombstones,
    channel,
    language,
    on,
    places,
    tellerNames,
  }
  const because = rules.flatMap((rule) => rule(facts))
  if (because.length > 0) return { visible: false, because }
  return { visible: true, until: story.kind === 'reported' ? null : (consent.given?.until ?? null) }
}
