import type { Language } from '@use-it-cities/core'
import type { Reason } from '@use-it-cities/qualification-equivalency'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'

/** Why, in words, with the figures; each once. */
export const reasonLines = (reasons: readonly Reason[], language: Language): readonly string[] => [
  ...new Set(reasons.map((reason) => wordsFor(reason, language))),
]
