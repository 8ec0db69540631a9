import type { Payload } from 'payload'
import { oneAtATime } from '../one-at-a-time.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'

/**
 * Puts a chain that comes from elsewhere in the place of this one: what was noted here before is sealed after it. No seal
 * is made meanwhile.
 */
export const inPlaceOfChain = <Value>(payload: Payload, fill: () => Promise<Value>): Promise<Value> =>
  oneAtATime(`audit ${settingsOf(payload).dataDir}`, async () => {
    await payload.db.deleteMany({ collection: slugs.auditSeals, where: {} })
    await payload.db.updateMany({
      collection: slugs.auditEvents,
      where: { seal: { exists: true } },
      data: { seal: null },
      returning: false,
    })
    return fill()
  })
