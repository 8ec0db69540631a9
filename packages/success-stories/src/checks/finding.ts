import type { Because } from '@use-it-cities/core'
import type { Piece } from './pieces.ts'

/**
 * `error`: more than the teller allows; nobody can override it. `warning`: our own words, to be mended or overridden with
 * a reason. `advice`: said and left to people, as with everything in a teller's own words.
 */
export type Severity = 'error' | 'warning' | 'advice'

/** What a check looks at. The sentence for each is in `locales/checks.en.json`. */
export type CheckCode =
  | 'plain.long-sentence'
  | 'plain.reading-age'
  | 'words.deficit'
  | 'words.jargon'
  | 'identifying.name'
  | 'identifying.may-be-name'
  | 'identifying.place'
  | 'identifying.face'
  | 'identifying.film'
  | 'identifying.postcode'
  | 'identifying.email'
  | 'identifying.phone'
  | 'identifying.address'
  | 'identifying.birthday'
  | 'identifying.official-number'
  | 'photo.no-alt'
  | 'photo.long-alt'
  | 'photo.alt-is-file-name'
  | 'photo.alt-says-picture'
  | 'link.says-nothing'
  | 'link.bare-address'
  | 'link.two-places'
  | 'heading.skips-level'
  | 'heading.empty'
  | 'heading.nothing-below'

export interface StoryFinding {
  readonly code: CheckCode
  readonly severity: Severity
  /** Where, as `texts/en/body/2`; numbers begin at 0. */
  readonly path: string
  readonly because: Because<CheckCode>
}

type Params = Readonly<Record<string, string | number>>

export const finding = (code: CheckCode, severity: Severity, path: string, params?: Params): StoryFinding => ({
  code,
  severity,
  path,
  because: params ? { key: code, params } : { key: code },
})

/** Our own frame has to pass; what somebody said in their own words is theirs. */
export const ofFrame = (piece: Pick<Piece, 'whose'>): 'warning' | 'advice' =>
  piece.whose === 'ours' ? 'warning' : 'advice'
