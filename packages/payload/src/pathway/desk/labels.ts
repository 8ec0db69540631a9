import type { Indicator } from '@use-it-cities/qualification-equivalency/pathway'
import { isPathwayWord, pathwayWords } from '@use-it-cities/qualification-equivalency/pathway-locales'

/** The words for a code of one kind; the code itself where there are none. */
export const labelOf = (kind: string, code: string): string => {
  const key = `${kind}.${code}`
  return isPathwayWord(key) ? pathwayWords[key] : code
}

export const indicatorLabel = (indicator: Indicator): string =>
  isPathwayWord(`stage.${indicator}`) ? labelOf('stage', indicator) : labelOf('outcome', indicator)
