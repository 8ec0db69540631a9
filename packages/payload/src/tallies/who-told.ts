import { localDateIn } from '@use-it-cities/core'
import { whoTold } from '@use-it-cities/success-stories/outreach'
import type { Payload } from 'payload'
import { mondayOf } from '../round-up/weeks.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { fewest } from './fewest.ts'
import type { WhoToldView } from './views.ts'

/**
 * Who told the residents who wrote, by finished week; only from five up, and no sum that would tell the rest. It is counted from the messages
 * that are still here, so it says nothing of a week whose messages are gone.
 */
export async function whoToldByWeek(payload: Payload): Promise<WhoToldView> {
  const settings = settingsOf(payload)
  const { timeZone } = settings.city
  const thisWeek = mondayOf(today(settings))
  const { docs } = await payload.db.find<{ id: string; whoTold?: string | null; receivedAt: Date | string }>({
    collection: slugs.contactMessages,
    where: { whoTold: { exists: true } },
    limit: 0,
    pagination: false,
    select: { whoTold: true, receivedAt: true },
  })
  const weeks = new Map<string, Map<string, number>>()
  for (const { whoTold: who, receivedAt } of docs) {
    const week = mondayOf(localDateIn(timeZone, new Date(receivedAt)))
    if (!who || week >= thisWeek) continue
    const counts = weeks.get(week) ?? new Map<string, number>()
    weeks.set(week, counts.set(who, (counts.get(who) ?? 0) + 1))
  }
  return {
    weeks: [...weeks]
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .map(([week, counts]) => ({
        week,
        counts: Object.fromEntries(
          whoTold.map((who) => {
            const count = counts.get(who) ?? 0
            return [who, count < fewest ? null : count]
          }),
        ),
      })),
    days: settings.messageDays,
  }
}
