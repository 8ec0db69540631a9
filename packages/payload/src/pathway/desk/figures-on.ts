import type { LocalDate } from '@use-it-cities/core'
import { pathwayFigures, type PathwayFigures } from '@use-it-cities/qualification-equivalency/pathway'
import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { rolesAt } from '../../admin/desks/desks.ts'
import { refuse } from '../../hooks/refuse.ts'
import { eventsOf, personRows, targetRows } from '../record/read-record.ts'

/**
 * The figures of the whole city as at a day, counted again from all events, small numbers hidden. Nobody gets them for one
 * organisation: from two such tables the small numbers could be worked out.
 */
export async function figuresOn(req: PayloadRequest, on: LocalDate): Promise<PathwayFigures> {
  if (!hasOneOf(accountOf(req), rolesAt('/pathway')))
    throw refuse('The pathway is for employment coaches, the comms lead and administrators. Ask one of them.', 403)
  const rows = await personRows(req)
  const people = rows.map(({ code: person, group, cohort }) => ({ person, group, cohort }))
  const [events, targets] = [await eventsOf(req, rows), await targetRows(req)]
  return pathwayFigures({ people, events, targets }, { on })
}
