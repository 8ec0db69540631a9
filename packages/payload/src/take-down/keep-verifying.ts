import type { Payload } from 'payload'
import { verifyGone } from './verify-gone.ts'

const going = new WeakMap<Payload, Set<string>>()
const firstWaitMs = 250
const longestWaitMs = 60_000

/**
 * Verifies one take-down until everything is gone, with longer and longer waits, for as long as this process runs. It
 * never gives up: the row says what is left to do, so no job has to. Twice for one code is once.
 */
export function keepVerifying(payload: Payload, code: string): void {
  const codes = going.get(payload) ?? new Set()
  going.set(payload, codes)
  if (codes.has(code)) return
  codes.add(code)
  void untilGone(payload, code).finally(() => codes.delete(code))
}

async function untilGone(payload: Payload, code: string): Promise<void> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      if (await verifyGone(payload, code)) return
    } catch (error) {
      payload.logger.error({ err: error, msg: 'A take-down could not be verified; it is tried again.', code })
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs).unref())
  }
}
