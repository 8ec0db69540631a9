import { setTimeout as delay } from 'node:timers/promises'
import type { Payload } from 'payload'
import { failureCode } from '../failure-code.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { runOutbox } from '../outbox/outbox.ts'
import { settingsOf } from '../settings.ts'
import { alarmAfterMs, verifyGone } from './verify-gone.ts'

const going = new WeakMap<Payload, Set<string>>()
const firstWaitMs = 250
/** While the alarm has not gone off: a site that comes back is asked within seconds. */
const longestWaitMs = 4_000
const longestWaitAfterAlarmMs = 60_000

/**
 * Verifies one take-down until everything is gone, with longer and longer waits, for as long as this process runs. It
 * never gives up: the row says what is left to do, so no job has to. Twice for one code is once. Asks first when the
 * sites have been told, or have not answered for a moment: before that every page is still there.
 */
export function keepVerifying(payload: Payload, code: string): void {
  const codes = going.get(payload) ?? new Set()
  going.set(payload, codes)
  if (codes.has(code)) return
  codes.add(code)
  void untilGone(payload, code).finally(() => codes.delete(code))
}

/** Two hundred take-downs at once would ask a site so much that what is published meanwhile could not reach it. */
const lanes = 3
const inLane = (payload: Payload, code: string, run: () => Promise<boolean>): Promise<boolean> => {
  const lane = [...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % lanes
  return oneAtATime(`verifying ${settingsOf(payload).dataDir} ${lane}`, run)
}

async function untilGone(payload: Payload, code: string): Promise<void> {
  await Promise.race([runOutbox(payload), delay(1_000, undefined, { ref: false })])
  const since = Date.now()
  for (let waitMs = firstWaitMs; ; waitMs *= 2) {
    try {
      if (await inLane(payload, code, () => verifyGone(payload, code))) return
    } catch (error) {
      payload.logger.error({
        failure: failureCode(error),
        msg: 'A take-down could not be verified; it is tried again.',
        code,
      })
    }
    const longest = Date.now() - since < alarmAfterMs ? longestWaitMs : longestWaitAfterAlarmMs
    waitMs = Math.min(waitMs, longest)
    await delay(waitMs, undefined, { ref: false })
  }
}
