import type { AimRow } from '../words.ts'

/** A thing that a code may open, in the middle of a sentence. */
export const aimInWords: Readonly<Record<AimRow, string>> = {
  story: 'a story',
  champion: 'a story',
  opportunity: 'an opportunity',
  event: 'an event',
}
