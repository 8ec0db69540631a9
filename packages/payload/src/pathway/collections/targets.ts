import { indicators, type Indicator } from '@use-it-cities/qualification-equivalency/pathway'
import { pathwayTargetSchema } from '@use-it-cities/qualification-equivalency/pathway-schema'
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day, dayOf } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { refuse } from '../../hooks/refuse.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { indicatorLabel } from '../desk/labels.ts'

const options = (Object.keys(indicators) as Indicator[]).map((value) => ({ value, label: indicatorLabel(value) }))

/** The definition is the one that is counted by now; a sentence says what is not as expected. */
const checkTarget: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const all: Readonly<Record<string, unknown>> = { ...originalDoc, ...data }
  const { indicator, target, source } = all
  const definition = isIndicator(indicator) ? indicators[indicator].definition : ''
  const read = pathwayTargetSchema.safeParse({ indicator, definition, target, by: dayOf(all.by), source })
  if (!read.success) throw refuse(read.error.issues[0]?.message ?? 'This is not a target.')
  return { ...data, definition }
}

const isIndicator = (value: unknown): value is Indicator =>
  typeof value === 'string' && Object.hasOwn(indicators, value)

/** What the city set out to reach, and where that is written. */
export const pathwayTargets = (): CollectionConfig => ({
  slug: slugs.pathwayTargets,
  labels: { singular: 'Target of the pathway', plural: 'Targets of the pathway' },
  access: accessTo(slugs.pathwayTargets),
  admin: {
    group: 'Qualifications from abroad',
    useAsTitle: 'indicator',
    defaultColumns: ['indicator', 'target', 'by', 'source'],
    description: 'A target is set beside the figure that counts the same thing, and beside no other.',
  },
  defaultSort: 'by',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'indicator', label: 'Figure', type: 'select', required: true, options },
    written({ name: 'definition', label: 'Definition it is set for', type: 'text' }),
    { name: 'target', label: 'People', type: 'number', required: true, min: 1 },
    day('by', 'To be reached by', { required: true }),
    {
      name: 'source',
      label: 'Where it is written',
      type: 'text',
      required: true,
      maxLength: 300,
      admin: { description: 'For example the bid, with its page and date.' },
    },
  ],
  hooks: { beforeChange: [checkTarget, ownId] },
})
