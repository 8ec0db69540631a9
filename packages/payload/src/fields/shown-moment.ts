import type { DateField } from 'payload'

/** How a moment is shown in lists and on forms: without it, the month comes first. */
export const shownMoment = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
} satisfies DateField['admin']
