import type { LocalDate } from '@use-it-cities/core'
import type { WordingRow } from './wording-row.ts'

export interface Asked {
  readonly language: string
  /** The day on which it is read. */
  readonly on: LocalDate
  /** A certain version; null for the newest of that day. */
  readonly version: string | null
}

/**
 * The wording of a day in a language; in the language it was written in where there is no translation. Null where there is
 * none: no such version, or one of a later day.
 */
export function wordingOn(all: readonly WordingRow[], { language, on, version }: Asked): WordingRow | null {
  const inUse = all.filter(({ from }) => from === null || from <= on)
  const newest = version ?? inUse.toSorted(byAge).at(-1)?.version
  const ofVersion = inUse.filter((each) => each.version === newest)
  return (
    ofVersion.find((each) => each.language === language) ?? ofVersion.find(({ review }) => review === 'source') ?? null
  )
}

/** Versions of one first day, in the order of their names. */
const byAge = (a: WordingRow, b: WordingRow): number =>
  compare(a.from ?? '', b.from ?? '') || compare(a.version, b.version)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Who answers for the words that the teller heard. */
export function reviewOf(
  wording: Pick<WordingRow, 'language' | 'review'>,
  language: string,
  interpreter: string | null,
): 'source' | 'reviewed' | 'interpreter-present' | 'unreviewed' {
  const isInTheirLanguage = wording.language === language
  if (isInTheirLanguage && wording.review !== 'unreviewed') return wording.review
  return interpreter === null ? 'unreviewed' : 'interpreter-present'
}
