import type { DateField } from 'payload'

/** A calendar day. Payload keeps a moment, so the day is held at noon UTC, where no time zone of a city moves it. */
export function day(name: string, label: string, rest: Partial<DateField> = {}): DateField {
  return {
    ...rest,
    name,
    label,
    type: 'date',
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' }, ...rest.admin },
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
