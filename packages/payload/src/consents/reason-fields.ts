import type { Condition, Field } from 'payload'
import { day } from '../fields/day.ts'

/** Why a second person has to look at a consent. */
export const consentReasons = ['open-claim', 'family-at-risk', 'under-18'] as const
export type ConsentReason = (typeof consentReasons)[number]

export const guardianLengths = { name: 120, relation: 80 } as const

const labels: Readonly<Record<ConsentReason, string>> = {
  'open-claim': 'An asylum claim is open',
  'family-at-risk': 'Family may be at risk',
  'under-18': 'The teller is under 18',
}

const whenUnder18: Condition = (_, siblings) =>
  Array.isArray(siblings?.reasons) && (siblings.reasons as unknown[]).includes('under-18')

/** The reasons, and who agreed for somebody under 18. */
export const reasonFields = (): Field[] => [
  {
    name: 'reasons',
    label: 'Why a second person has to look',
    type: 'select',
    hasMany: true,
    options: consentReasons.map((value) => ({ value, label: labels[value] })),
  },
  {
    name: 'guardian',
    label: 'The parent or guardian who agreed too',
    type: 'group',
    admin: { condition: whenUnder18 },
    fields: [
      { name: 'name', label: 'Their name', type: 'text', maxLength: guardianLengths.name },
      { name: 'relation', label: 'Who they are to the teller', type: 'text', maxLength: guardianLengths.relation },
      day('on', 'The day they agreed'),
    ],
  },
]
