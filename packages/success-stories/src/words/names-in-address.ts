import type { Language, Place } from '@use-it-cities/core'
import { namesInFile, type AllowedName, type TellerNames } from './names-in.ts'
import { placesIn, type NamedPlace } from './places-in.ts'

/** An address is written without spaces and in small letters: a name counts in it as it does in the name of a file. */
export const namesInAddress = (url: string, names: TellerNames, allowed: AllowedName): boolean =>
  namesInFile(wordsOfAddress(url), names, allowed)

/** The names of places in an address that are more exact than what was allowed. */
export const placesInAddress = (
  url: string,
  language: Language,
  places: readonly NamedPlace[],
  allowed: Place['kind'],
): readonly string[] => placesIn(wordsOfAddress(url), language, places, allowed)

/** `https://films.example/soho%20story-1` as words: signs between them are spaces. */
const wordsOfAddress = (url: string): string => decoded(url).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
