import type { Field } from 'payload'
import { locked } from './locked.ts'
import { shownMoment } from './shown-moment.ts'

/** When and by which account a row was recorded: the server writes both. */
export const writtenDown = (): Field[] => [
  {
    name: 'recordedAt',
    label: 'Written down',
    type: 'date',
    access: locked,
    admin: { readOnly: true, position: 'sidebar', ...shownMoment },
  },
  {
    name: 'recordedBy',
    label: 'Written down by',
    type: 'text',
    access: locked,
    admin: { readOnly: true, position: 'sidebar' },
  },
]
