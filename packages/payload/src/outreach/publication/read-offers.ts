import type { LocalDate } from '@use-it-cities/core'
import type { Opportunity, OutreachEvent } from '@use-it-cities/success-stories/outreach'
import type { Payload } from 'payload'
import { loadNames } from '../../gate/names.ts'
import { addMonths } from '../../guide/add-months.ts'
import { settingsOf } from '../../settings.ts'
import { slugs, type Slug } from '../../slugs.ts'
import type { Row } from '../rows.ts'
import { readEvent, readOpportunity, type Surroundings } from '../to-offer.ts'

/** How long what is over stays known, so that its address says so instead of that there never was such a thing. */
const monthsAfter = 12

export interface Offers {
  readonly opportunities: readonly Opportunity[]
  readonly events: readonly OutreachEvent[]
  /** Why a row was left out, by its id. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** Opportunities and events as the site reads them. It looks itself which are shown on a day, also while we are away. */
export async function readOffers(payload: Payload, on: LocalDate): Promise<Offers> {
  const { city } = settingsOf(payload)
  const surroundings = { city, slugOf: (await loadNames(payload)).slugOf }
  const unreadable = new Map<string, string>()
  const since = addMonths(on, -monthsAfter)
  const [opportunities, events] = await Promise.all([
    read(payload, slugs.opportunities, readOpportunity, surroundings, unreadable),
    read(payload, slugs.outreachEvents, readEvent, surroundings, unreadable),
  ])
  return {
    opportunities: opportunities.filter(({ showUntil }) => showUntil >= since),
    events: events.filter(({ occasions }) => occasions.some((each) => each.on >= since)).map(inOrder),
    unreadable,
  }
}

type ReadRow<Value> = (row: Row, surroundings: Surroundings) => { readonly value: Value } | { readonly problem: string }

async function read<Value extends { id: string }>(
  payload: Payload,
  collection: Slug,
  readRow: ReadRow<Value>,
  surroundings: Surroundings,
  unreadable: Map<string, string>,
): Promise<Value[]> {
  const { docs } = await payload.db.find<{ id: string }>({ collection, where: {}, limit: 0, pagination: false })
  const values = docs.flatMap((row) => {
    const found = readRow(row as unknown as Row, surroundings)
    if ('value' in found) return [found.value]
    unreadable.set(row.id, found.problem)
    return []
  })
  return values.sort((one, other) => (one.id < other.id ? -1 : 1))
}

const inOrder = (event: OutreachEvent): OutreachEvent => ({
  ...event,
  occasions: event.occasions.toSorted((one, other) => (`${one.on} ${one.from}` < `${other.on} ${other.from}` ? -1 : 1)),
})
