import type { Field } from 'payload'
import { locked } from '../../fields/locked.ts'

/** A field that only the system writes: shown, never typed in. */
export const written = <Of extends Field & { name: string }>(field: Of): Of =>
  ({
    ...field,
    access: locked,
    // Without an example of what to type: it would look like what was written.
    admin: { readOnly: true, ...('admin' in field ? field.admin : {}), placeholder: undefined },
  }) as Of

/** A field that a panel shows better: in lists and filters, but not on the form. */
export const inPanel = <Of extends Field & { name: string }>(field: Of): Of => {
  const shown = written(field)
  return { ...shown, admin: { ...shown.admin, condition: () => false } } as Of
}
