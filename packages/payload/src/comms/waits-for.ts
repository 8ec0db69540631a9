import type { HiddenBecause, HiddenKey } from '@use-it-cities/success-stories'
import type { DeskListId } from './views.ts'

export type WaitsFor = Extract<DeskListId, 'reviewer' | 'teller' | 'second-person' | 'translator' | 'editor'>

/** Who can do something about a reason. Nobody can where the teller has said no, or not now. */
const whoFor: Partial<Record<HiddenKey, WaitsFor | 'nobody'>> = {
  'story.taken-down': 'nobody',
  'story.no-citation': 'editor',
  'text.missing': 'editor',
  'text.not-approved': 'reviewer',
  'text.approved-by-author': 'reviewer',
  'text.teller-has-not-approved': 'teller',
  'consent.none': 'teller',
  'consent.refused': 'nobody',
  'consent.paused': 'nobody',
  'consent.withdrawn': 'nobody',
  'consent.not-started': 'nobody',
  'consent.expired': 'teller',
  'consent.wording-not-reviewed': 'teller',
  'consent.not-countersigned': 'second-person',
  'consent.organisation-not-named': 'teller',
  'consent.channel-not-covered': 'teller',
  'consent.language-not-covered': 'teller',
  'consent.place-too-exact': 'editor',
}

/** Who a reason waits for; whoever writes the story where no table says. */
export const waitsFor = ({ key }: HiddenBecause): WaitsFor | 'nobody' => whoFor[key] ?? 'editor'

/** True for a reason that is not about the words: somebody does something about the story. */
export const isAboutStory = ({ key }: HiddenBecause): boolean => !key.startsWith('text.')
