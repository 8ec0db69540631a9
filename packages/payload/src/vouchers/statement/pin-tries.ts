import type { Payload } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const quarterOfAnHour = 15 * 60

/** Counts tries for one thing that somebody may guess at: a code, or the place the guesses come from. */
export interface Tries {
  /** False when it is closed: five tries are used up and a quarter of an hour has not passed. */
  readonly take: (key: string) => Promise<boolean>
  /** After a right answer the tries are given back. */
  readonly forget: (key: string) => Promise<void>
}

interface TriesAtCms {
  readonly codes: Tries
  readonly addresses: Tries
}
const counted = new WeakMap<Payload, TriesAtCms>()

/** The counts of one CMS. They are in the memory of its process: with several processes each counts for itself. */
export function triesAt(payload: Payload): TriesAtCms {
  const known = counted.get(payload) ?? { codes: triesOf('statement-code'), addresses: triesOf('statement-address') }
  counted.set(payload, known)
  return known
}

/** A try is taken before the PIN is looked at, so that a hundred guesses sent at once are still five. */
function triesOf(name: string): Tries {
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
