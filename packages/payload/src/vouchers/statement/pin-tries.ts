import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const quarterOfAnHour = 15 * 60

/** Counts tries for one thing that somebody may guess at: a code, or the place the guesses come from. */
export interface Tries {
  /** False when it is closed: five tries are used up and a quarter of an hour has not passed. */
  readonly take: (key: string) => Promise<boolean>
  /** After a right answer the tries are given back. */
  readonly forget: (key: string) => Promise<void>
}

/**
 * A try is taken before the PIN is looked at, so that a hundred guesses sent at once are still five. Counts are in the
 * memory of the process: with several each counts for itself.
 */
export function triesOf(name: string): Tries {
  const limiter = new RateLimiterMemory({
    keyPrefix: name,
    points: 5,
    duration: quarterOfAnHour,
    blockDuration: quarterOfAnHour,
  })
  return {
    take: async (key) => {
      try {
        await limiter.consume(key)
        return true
      } catch (thrown) {
        if (thrown instanceof RateLimiterRes) return false
        throw thrown
      }
    },
    forget: async (key) => {
      await limiter.delete(key)
    },
  }
}
