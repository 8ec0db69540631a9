import { latinDigits, trimmed } from '../../../questionnaire/form/typed-text.ts'
import { allFields } from './fields.ts'

/**
 * What somebody typed and ticked so far, as it came: by field, never empty, each value cut to `longestValue`. It travels
 * in the bodies of forms only, and is read anew on every page.
 */
export type Typed = ReadonlyMap<string, readonly string[]>

export const longestValue = 120
const mostValues = 20

/** Anything with `getAll`, as the body of a form has. What is no field of ours is left out. */
export function typedIn(form: Pick<URLSearchParams, 'getAll'>): Typed {
  const typed = new Map<string, readonly string[]>()
  for (const field of allFields) {
    const values = form
      .getAll(field)
      .slice(0, mostValues)
      .map((value) => trimmed(value, longestValue))
      .filter((value) => value !== '')
    if (values.length > 0) typed.set(field, [...new Set(values)])
  }
  return typed
}

/** The one value of a field, in Latin digits; empty when there is none. */
export const valueOf = (typed: Typed, field: string): string => latinDigits(typed.get(field)?.[0] ?? '')

export const valuesOf = (typed: Typed, field: string): readonly string[] => typed.get(field) ?? []

/** The same with some fields changed; a field without values is taken out. */
export function typedWith(typed: Typed, changes: Readonly<Record<string, readonly string[]>>): Typed {
  const changed = new Map(typed)
  for (const [field, values] of Object.entries(changes))
    if (values.length > 0) changed.set(field, values)
    else changed.delete(field)
  return changed
}
