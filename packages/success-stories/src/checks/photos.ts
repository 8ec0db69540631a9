import type { Language, Text } from '@use-it-cities/core'
import { namesInFile } from '../words/names-in.ts'
import { finding, type StoryFinding } from './finding.ts'
import { identifying, type Known } from './identifying.ts'

export interface CheckedPhoto {
  readonly alt: Text
  /** Who took it, as it is shown beside it. */
  readonly credit?: string | undefined
  readonly fileName?: string | undefined
  /** Somebody has said that the teller's face is on it. */
  readonly showsTeller?: boolean | undefined
}

/** As much as is read out in one breath. Ours. */
export const longestAlt = 150

/** Alternative text for each language of the story, and no face, name or place that nobody allowed. */
export function photos(
  all: readonly CheckedPhoto[],
  languages: readonly Language[],
  known: Known,
): readonly StoryFinding[] {
  return all.flatMap((photo, at) => [
    ...(photo.showsTeller && known.identifiability?.face === false
      ? [finding('identifying.face', 'error', `photos/${at}`)]
      : []),
    ...tells(photo, `photos/${at}`, known),
    ...languages.flatMap((language) => alternative(photo, language, `photos/${at}/alt/${language}`)),
  ])
}

/** What is said beside a picture in any language, shown or not, and what its file is called. */
function tells({ alt, credit, fileName }: CheckedPhoto, path: string, known: Known): readonly StoryFinding[] {
  const said = Object.entries(alt) as [Language, string][]
  const piece = (at: string, text: string) => ({ path: at, kind: 'paragraph', whose: 'ours', text }) as const
  const { identifiability, tellerNames } = known
  return [
    ...said.flatMap(([language, text]) => identifying([piece(`${path}/alt/${language}`, text)], language, known)),
    ...(credit ? identifying([piece(`${path}/credit`, credit)], 'en', known) : []),
    ...(fileName && identifiability && namesInFile(fileName, tellerNames, identifiability.name)
      ? [finding('identifying.name', 'error', `${path}/fileName`, { allowed: identifiability.name })]
      : []),
  ]
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
