import type { Language, Place } from '@use-it-cities/core'
import type { Identifiability } from '../schema/consent.ts'
import { namesIn, type TellerNames } from '../words/names-in.ts'
import { placesIn } from '../words/places-in.ts'
import { finding, type CheckCode, type StoryFinding } from './finding.ts'
import type { Piece } from './pieces.ts'

export interface Known {
  /** What the teller allows; `null` while no consent says. */
  readonly identifiability: Identifiability | null
  readonly tellerNames: TellerNames
  readonly places: readonly Pick<Place, 'id' | 'kind' | 'title'>[]
}

/** What could tell a stranger who somebody is, or where they live: in our words and in theirs alike. */
export const identifying = (pieces: readonly Piece[], language: Language, known: Known): readonly StoryFinding[] =>
  pieces.flatMap((piece) => [...details(piece), ...names(piece, known), ...places(piece, language, known)])

const street =
  'Road|Street|Avenue|Lane|Close|Drive|Grove|Crescent|Terrace|Court|Gardens|Row|Hill|Way|Walk|Square|Rd|St|Ave'
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Details that no story needs, as they are written in England. */
const patterns: readonly (readonly [CheckCode, RegExp, isIt?: (found: string) => boolean])[] = [
  ['identifying.postcode', /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}(?![\p{L}\p{N}])/iu],
  [
    'identifying.email',
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u,
  ],
  ['identifying.phone', /(?<![\p{L}\p{N}])(?:\+\d{2}|0)(?:[\s().-]*\d){9,10}(?![\p{L}\p{N}])/u],
  [
    'identifying.address',
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?!(?:19|20)\\d\\d\\b)\\d{1,4}[a-z]?\\s+(?:\\p{Lu}[\\p{L}'’-]*\\s+){1,3}(?:${street})(?![\\p{L}\\p{N}])`,
      'u',
    ),
  ],
  [
    'identifying.birthday',
    new RegExp(
      `\\bborn\\s+(?:on\\s+)?(?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months})|(?:${months})\\s+\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})`,
      'iu',
    ),
  ],
  ['identifying.official-number', /\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/iu],
  ['identifying.official-number', /\b\d{3}[\s-]?\d{3}[\s-]?\d{4}\b/u, isNhsNumber],
]

const details = ({ path, text }: Piece): readonly StoryFinding[] =>
  patterns.flatMap(([code, pattern, isIt]) => {
    const [found] = pattern.exec(text) ?? []
    return found === undefined || isIt?.(found) === false ? [] : [finding(code, 'warning', path, { found })]
  })

/** The last of ten digits checks the nine before it (NHS Data Dictionary: modulus 11). */
function isNhsNumber(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].map(Number)
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === digits[9]
}

/** An error as a name is written; a question in small letters, because many names are words too. */
function names({ path, text }: Piece, { identifiability, tellerNames }: Known): readonly StoryFinding[] {
  if (!identifiability) return []
  const found = namesIn(text, tellerNames, identifiability.name)
  if (found === 'no') return []
  const params = { allowed: identifiability.name }
  return found === 'yes'
    ? [finding('identifying.name', 'error', path, params)]
    : [finding('identifying.may-be-name', 'warning', path, params)]
}

const places = ({ path, text }: Piece, language: Language, { identifiability, places }: Known): StoryFinding[] =>
  identifiability
    ? placesIn(text, language, places, identifiability.place).map((place) =>
        finding('identifying.place', 'error', path, { place, allowed: identifiability.place }),
      )
    : []
