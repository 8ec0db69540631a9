import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../../hooks/append-only.ts'
import { slugs } from '../../slugs.ts'
import { auditRoute, keepRouteFacts } from '../researchers/hooks.ts'
import { written } from './written.ts'

export const routeLabels = {
  voucher: 'Vouchers',
  'expenses-only': 'Expenses only',
  payroll: 'Paid as staff',
  declined: 'Nothing, by their own choice',
} as const
export type Route = keyof typeof routeLabels

/**
 * How a researcher is thanked, decided with them and written down by their coordinator. The newest row holds. There is no
 * field for a reason: why somebody takes one route may say something about benefits or health.
 */
export const routeDecisions = (): CollectionConfig => ({
  slug: slugs.routeDecisions,
  labels: { singular: 'Route', plural: 'Routes' },
  access: accessTo(slugs.routeDecisions),
  admin: {
    group: 'Research',
    useAsTitle: 'route',
    defaultColumns: ['researcher', 'route', 'decidedOn', 'decidedBy'],
    description: 'Do not write down why. A change of mind is a new row.',
  },
  defaultSort: '-decidedOn',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'researcher', type: 'relationship', relationTo: slugs.researchers, required: true, index: true },
    {
      name: 'route',
      type: 'select',
      required: true,
      options: Object.entries(routeLabels).map(([value, label]) => ({ value, label })),
    },
    day('decidedOn', 'Decided', { required: true, index: true }),
    written({ name: 'decidedBy', label: 'Written down by', type: 'relationship', relationTo: slugs.users }),
  ],
  hooks: {
    beforeChange: [neverChanged, ownId, keepRouteFacts],
    beforeDelete: [neverDeleted],
    afterChange: [auditRoute],
  },
})
