import type { Payload } from 'payload'
import { failureCode } from '../failure-code.ts'
import { sealEvents } from './seal-events.ts'

const soon = new WeakSet<Payload>()
/** Acts come in bunches, and one that is part of a transaction is there only when that ends. */
const delayMs = 1_000

/** Seals what waits in a moment. What is left waiting by a process that ends is sealed at the next start. */
export function sealSoon(payload: Payload): void {
  if (soon.has(payload)) return
  soon.add(payload)
  setTimeout(() => {
    soon.delete(payload)
    sealEvents(payload).catch((error: unknown) => {
      payload.logger.error({
        failure: failureCode(error),
        msg: 'Audit events could not be sealed; it is tried again with the next one.',
      })
    })
  }, delayMs).unref()
}
