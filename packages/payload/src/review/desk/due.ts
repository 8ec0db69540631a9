import { addDays, type LocalDate } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { dayOf } from '../../fields/day.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import type { DueView } from '../views.ts'
import { asked, get } from './requests.ts'

const mostListed = 200
const mostDaysAhead = 366

/** `GET /api/review/due?within=30`: stories of this person's whose day to be looked at again has come, or comes in so many days. */
export const dueEndpoint = get('/due', async (req) =>
  dueOn(req, today(settingsOf(req.payload)), daysOf(asked(req, 'within'))),
)

const daysOf = (value: string) => (/^\d{1,3}$/.test(value) ? Math.min(Number(value), mostDaysAhead) : 0)

async function dueOn(req: PayloadRequest, on: LocalDate, within: number): Promise<DueView> {
  const found = await req.payload.find({
    collection: slugs.stories,
    where: {
      and: [
        { reviewOn: { less_than_equal: `${addDays(on, within)}T23:59:59.999Z` } },
        { archivedOn: { exists: false } },
        { code: { not_in: await goneCodes(req) } },
      ],
    },
    draft: true,
    depth: 0,
    limit: mostListed,
    sort: 'reviewOn',
    overrideAccess: false,
    user: req.user,
    req,
  })
  const rows = found.docs as unknown as Record<string, unknown>[]
  return {
    on,
    stories: rows.map(({ id, code, workingTitle, reviewOn, publishedOn }) => ({
      id: String(id),
      code: String(code),
      workingTitle: String(workingTitle),
      reviewOn: String(dayOf(reviewOn)),
      wasPublished: Boolean(publishedOn),
    })),
    more: Math.max(0, found.totalDocs - rows.length),
  }
}

async function goneCodes(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; code: string }>({
    collection: slugs.tombstones,
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ code }) => code)
}
