import type { Field } from 'payload'
import { day } from '../fields/day.ts'
import { locked } from '../fields/locked.ts'
import { reviewStates } from './state.ts'

/** `changes-requested` as people read it: Changes requested. */
const inWords = (value: string) => value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ')

/** Where a text stands. Only the desk of reviews writes it, and a hook when the words change. */
export const reviewField: Field = {
  name: 'review',
  type: 'group',
  access: locked,
  admin: { hidden: true },
  fields: [
    {
      name: 'state',
      type: 'select',
      index: true,
      defaultValue: 'draft',
      access: locked,
      options: reviewStates.map((value) => ({ value, label: inWords(value) })),
    },
    { name: 'by', type: 'text', access: locked },
    { name: 'on', type: 'date', access: locked },
  ],
}

/** The later life of a story: when somebody should look at it again, and since when it is only kept. */
export const lifeOfStory: readonly Field[] = [
  day('reviewOn', 'Look at it again on', {
    index: true,
    admin: { position: 'sidebar', description: 'From that day it is on the list of what to look at.' },
  }),
  {
    ...day('archivedOn', 'In the archive since'),
    index: true,
    access: locked,
    admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data.archivedOn) },
    hooks: { beforeDuplicate: [() => null] },
  },
]
