import type { Language, LocalDate } from '@use-it-cities/core'
import type { Channel } from './channels.ts'
import { consentState } from './consent-state.ts'
import type { HiddenBecause } from './reasons.ts'
import { rules } from './rules/index.ts'
import type { ConsentEvent, Tombstone } from './schema/consent.ts'
import type { Story, StoryText } from './schema/story.ts'

export type Visibility =
  /** `until` is the last day, included; `null` when no consent ends it. */
  | { readonly visible: true; readonly until: LocalDate | null }
  | { readonly visible: false; readonly because: readonly HiddenBecause[] }

/**
 * May anybody outside see this story, in this language, on this channel, on this day?
 * Computed each time from what was recorded and never stored: a publish button alone shows nothing.
 * Rows that belong to other stories are ignored.
 */
export function visibleOn(
  story: Story,
  texts: readonly StoryText[],
  consents: readonly ConsentEvent[],
  tombstones: readonly Tombstone[],
  { channel, language, on }: { channel: Channel; language: Language; on: LocalDate },
): Visibility {
  const consent = consentState(consents.filter((event) => event.story === story.code))
  const text = texts.find((each) => each.story === story.code && each.language === language) ?? null
  const facts = { story, text, consent, tombstones, channel, language, on }
  const because = rules.flatMap((rule) => rule(facts))
  if (because.length > 0) return { visible: false, because }
  return { visible: true, until: story.kind === 'told' ? (consent.given?.until ?? null) : null }
}
