import type { DateField } from 'payload'

/**
 * How people may type a day: the first is how it is shown. Without these, whatever is typed another way is emptied
 * and not said. The month is never first, so 1/2/2026 is the first of February.
 */
export const typedDays = ['d MMM yyyy', 'd MMMM yyyy', 'dd/MM/yyyy', 'd/M/yyyy', 'yyyy-MM-dd']

/** A calendar day. Payload keeps a moment, so the day is held at noon UTC, where no time zone of a city moves it. */
export function day(name: string, label: string, rest: Partial<DateField> = {}): DateField {
  return {
    ...rest,
    name,
    label,
    type: 'date',
    admin: {
      // An empty day that nobody types must not look like one that was written.
      ...(rest.admin?.readOnly !== true && { placeholder: '31 Dec 2026' }),
      date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy', overrides: { dateFormat: typedDays } },
      ...rest.admin,
    },
    hooks: { beforeValidate: [({ value }) => atNoon(value)] },
  } as DateField
}

function atNoon(value: unknown): unknown {
  const text = value instanceof Date ? value.toISOString() : value
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}/.test(text) ? `${text.slice(0, 10)}T12:00:00.000Z` : text
}

/** The day as `YYYY-MM-DD`, or whatever came instead, for a schema to judge. */
export const dayOf = (value: unknown): unknown => {
  const text = value instanceof Date ? value.toISOString() : value
  return typeof text === 'string' ? text.slice(0, 10) : text
}
