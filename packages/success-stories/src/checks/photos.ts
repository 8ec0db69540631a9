import type { Language, Text } from '@use-it-cities/core'
import type { Identifiability } from '../schema/consent.ts'
import { finding, type StoryFinding } from './finding.ts'

export interface CheckedPhoto {
  readonly alt: Text
  readonly fileName?: string | undefined
  /** Somebody has said that the teller's face is on it. */
  readonly showsTeller?: boolean | undefined
}

/** As much as is read out in one breath. Ours. */
export const longestAlt = 150

/** Alternative text for each language of the story, and no face that nobody allowed. */
export function photos(
  all: readonly CheckedPhoto[],
  languages: readonly Language[],
  identifiability: Identifiability | null,
): readonly StoryFinding[] {
  return all.flatMap((photo, at) => [
    ...(photo.showsTeller && identifiability?.face === false
      ? [finding('identifying.face', 'error', `photos/${at}`)]
      : []),
    ...languages.flatMap((language) => alternative(photo, language, `photos/${at}/alt/${language}`)),
  ])
}

function alternative({ alt, fileName }: CheckedPhoto, language: Language, path: string): readonly StoryFinding[] {
  const words = alt[language]?.trim() ?? ''
  if (words === '') return [finding('photo.no-alt', 'warning', path, { language })]
  return [
    ...(words.length > longestAlt
      ? [finding('photo.long-alt', 'warning', path, { signs: words.length, most: longestAlt })]
      : []),
    ...(words === fileName || /^\S+\.(?:jpe?g|png|webp|avif|heic|gif)$/i.test(words)
      ? [finding('photo.alt-is-file-name', 'warning', path, { words })]
      : []),
    ...(language === 'en' && /^(?:an? )?(?:image|picture|photo|photograph|graphic) of\b/i.test(words)
      ? [finding('photo.alt-says-picture', 'advice', path)]
      : []),
  ]
}
