import type { Range } from '@use-it-cities/assessment'
import type { Language } from '@use-it-cities/core'

/** A range of shares in whole percent: down for the lowest and up for the highest, so that it is never narrower than it is. */
export const percentRange = ({ low, high }: Range): { low: number; high: number } => ({
  low: down(low),
  high: up(high),
})

export const down = (share: number): number => Math.floor(share * 100 + 1e-9)
// What is a little below nothing rounds up to -0, which would be written with its sign.
const up = (share: number): number => Math.ceil(share * 100 - 1e-9) + 0

/** `40%` as people there write it, with the digits that are on the papers here. */
export const percentIn = (percent: number, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-u-nu-latn`, { style: 'percent' }).format(
    percent / 100,
  )
