import type { Payload } from 'payload'
import { isFilling } from '../data-archive/restored.ts'
import { failureCode } from '../failure-code.ts'
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
 * Begins what has ended by itself, goes on with every take-down that is not verified, from this process or from one that
 * is gone, and erases what is due. While an archive is taken in it does nothing: see `eraseDueStories`.
 */
export async function lookThroughTakeDowns(payload: Payload): Promise<void> {
  if (await isFilling(payload)) return
  await beginEndedOfToday(payload)
  const codes = await unverified(payload)
  if (await isFilling(payload)) return
  for (const code of codes) keepVerifying(payload, code)
  await eraseDueStories(payload)
}

/** The same now, and every minute for as long as this process runs. */
export function keepTakeDownsGoing(payload: Payload): void {
  const look = async () => {
    try {
      await lookThroughTakeDowns(payload)
    } catch (error) {
      payload.logger.error({
        failure: failureCode(error),
        msg: 'The take-downs could not be looked through; it is tried again.',
      })
    }
  }
  void look()
  setInterval(() => void look(), minute).unref()
}
