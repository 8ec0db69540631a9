import type { Occasion } from '@use-it-cities/success-stories/outreach'
import { inWords } from '../admin/shared/in-words.ts'

/** When an event is, as a drafted piece says it: 5 December 2026, 10:00 to 12:00. */
export const whenInWords = ({ on, from, until }: Pick<Occasion, 'on' | 'from' | 'until'>): string =>
  `${inWords(on)}, ${from} to ${until}`

/** All such moments in words that people may have edited since. */
export const momentsIn = (words: string): readonly string[] =>
  words.match(/\b\d{1,2} \p{L}+ \d{4}, \d\d:\d\d to \d\d:\d\d/gu) ?? []
