/** Wrong passphrases since the last right one, and when the last was. Milliseconds since 1970. */
export interface Tries {
  readonly wrong: number
  readonly lastAt: number
}

export const noTries: Tries = { wrong: 0, lastAt: 0 }
export const freeTries = 5
const firstWaitMs = 30_000
export const longestWaitMs = 15 * 60_000

/**
 * How long to wait before the next try: nothing for the first five, then 30 seconds, and twice as long after each. A clock
 * that was put back does not make the wait longer. It slows down a person at this device; a copy of the disk is kept safe by the passphrase alone.
 */
export function waitFor({ wrong, lastAt }: Tries, now: number): number {
  if (wrong < freeTries) return 0
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries))
  return Math.min(wait, Math.max(0, lastAt + wait - now))
}
