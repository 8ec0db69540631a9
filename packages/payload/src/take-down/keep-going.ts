import type { Payload } from 'payload'
import { readRestored } from '../data-archive/restored.ts'
import { slugs } from '../slugs.ts'
import { beginEndedOfToday } from './ended-consents.ts'
import { eraseDueStories } from './erase-story.ts'
import { keepVerifying } from './keep-verifying.ts'

const minute = 60_000

/** Codes of take-downs that some address still contradicts. */
export async function unverified(payload: Payload): Promise<readonly string[]> {
  const { docs } = await payload.db.find<{ id: string; code: string }>({
    collection: slugs.takeDowns,
    where: { verifiedAt: { exists: false } },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ code }) => code)
}

/**
 * Begins what has ended by itself, goes on with every take-down that is not verified, from this process or from one that is gone, and erases what is due:
 * now, and every minute for as long as this process runs.
 */
export function keepTakeDownsGoing(payload: Payload): void {
  const look = async () => {
    try {
      // What is still being taken in from an archive would be erased before the rest of it is there.
      if ((await readRestored(payload))?.state === 'filling') return
      await beginEndedOfToday(payload)
      for (const code of await unverified(payload)) keepVerifying(payload, code)
      await eraseDueStories(payload)
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The take-downs could not be looked through; it is tried again.' })
    }
  }
  void look()
  setInterval(() => void look(), minute).unref()
}
