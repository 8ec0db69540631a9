import type { RouteDecision } from '@use-it-cities/voucher-rules'
import { routeDecisionSchema } from '@use-it-cities/voucher-rules/schema'
import { readRecords } from './read-records.ts'

const columns: Readonly<Record<string, string>> = { decidedBy: 'decided_by', decidedOn: 'decided_on' }

/** How each researcher is thanked, as a coordinator decided, from a CSV file. There is no column for a reason. */
export const readRoutes = (file: string): Promise<readonly RouteDecision[]> =>
  readRecords(file, {
    expected: 'routes as CSV',
    required: ['researcher', 'route', 'decided_by', 'decided_on'],
    optional: [],
    schema: routeDecisionSchema,
    columnOf: (field) => columns[field] ?? field,
    fromCells: (cell) => ({
      researcher: cell('researcher'),
      route: cell('route'),
      decidedBy: cell('decided_by'),
      decidedOn: cell('decided_on'),
    }),
    example: 'r-3,voucher,coordinator-1,2017-11-01',
  })
