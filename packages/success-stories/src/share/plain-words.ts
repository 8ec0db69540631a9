import { isGsm } from './sms-parts.ts'

/** One line of text, whatever came: no control characters, nothing that turns the direction of what follows. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const typewriter: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚]/g, "'"],
  [/[“”„]/g, '"'],
  [/[–—]/g, '-'],
  [/…/g, '...'],
]

/** A curly quotation mark alone would more than halve what a text message holds: straight ones say the same. */
export function forSms(text: string): string {
  const straight = typewriter.reduce((all, [marks, one]) => all.replace(marks, one), text)
  return isGsm(straight) ? straight : text
}
