import type { Language } from '@use-it-cities/core'
import type { Film } from '../schema/story.ts'
import { namesInAddress, placesInAddress } from '../words/names-in-address.ts'
import { finding, type StoryFinding } from './finding.ts'
import type { Known } from './identifying.ts'

/** A film shows the teller and lets them be heard, and its address may say who or where somebody is. */
export function filmFindings(
  film: Film | undefined,
  path: string,
  language: Language,
  { identifiability, tellerNames, places }: Known,
): readonly StoryFinding[] {
  if (!film || !identifiability) return []
  const { face, voice, name, place } = identifiability
  const url = `${path}/film/url`
  return [
    ...(face && voice === true ? [] : [finding('identifying.film', 'error', `${path}/film`)]),
    ...(namesInAddress(film.url, tellerNames, name)
      ? [finding('identifying.name', 'error', url, { allowed: name })]
      : []),
    ...placesInAddress(film.url, language, places, place).map((found) =>
      finding('identifying.place', 'error', url, { place: found, allowed: place }),
    ),
  ]
}
