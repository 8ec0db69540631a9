import type { ConsentWording } from './options.ts'

/** The wording of this version in this language; in the language it was written in where there is no translation. */
export function newestWording(
  all: readonly ConsentWording[],
  language: string,
  version: string | null,
): ConsentWording | null {
  const newest =
    version ??
    [...all]
      .map((each) => each.version)
      .sort()
      .at(-1)
  const ofVersion = all.filter((each) => each.version === newest)
  return (
    ofVersion.find((each) => each.language === language) ?? ofVersion.find(({ review }) => review === 'source') ?? null
  )
}

/** Who answers for the words the teller heard. */
export function reviewOf(
  wording: ConsentWording,
  language: string,
  interpreter: string | null,
): 'source' | 'reviewed' | 'interpreter-present' | 'unreviewed' {
  const isInTheirLanguage = wording.language === language
  if (isInTheirLanguage && wording.review !== 'unreviewed') return wording.review
  return interpreter === null ? 'unreviewed' : 'interpreter-present'
}
