import type { Because } from '@use-it-cities/core'

/** Why a story may not be seen. `locales/*` hold the sentence an editor reads. */
export type HiddenKey =
  | 'story.taken-down'
  | 'story.not-published'
  | 'story.no-citation'
  | 'story.reported-website-only'
  | 'text.missing'
  | 'text.more-than-one'
  | 'text.not-published'
  | 'text.not-approved'
  | 'text.approved-by-author'
  | 'text.teller-has-not-approved'
  | 'consent.none'
  | 'consent.refused'
  | 'consent.paused'
  | 'consent.withdrawn'
  | 'consent.not-started'
  | 'consent.expired'
  | 'consent.wording-not-reviewed'
  | 'consent.not-countersigned'
  | 'consent.organisation-not-named'
  | 'consent.channel-not-covered'
  | 'consent.language-not-covered'
  | 'consent.place-too-exact'

export type HiddenBecause = Because<HiddenKey>
