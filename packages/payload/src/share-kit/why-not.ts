import type { Language } from '@use-it-cities/core'
import { sentenceFor } from '@use-it-cities/success-stories/locales'
import type { PrintableStory } from './printable-story.ts'
import type { PaperKind } from './views.ts'

/**
 * Why a paper is not printed, in sentences; empty: it may be. The website has to be covered too, because that is where
 * the code on the paper leads.
 */
export function whyNot(story: PrintableStory, language: Language, kind: PaperKind): readonly string[] {
  const channels = ['website', kind === 'press' ? 'press' : 'print'] as const
  const because = channels.flatMap((channel) => {
    const seen = story.visibility(language, channel)
    return seen.visible ? [] : seen.because.map(sentenceFor)
  })
  return [...new Set(because)]
}
