/** A row, or a part of one, as it is stored or as it came. */
export type Row = Readonly<Record<string, unknown>>

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const rowIn = (value: unknown): Row => (isRow(value) ? value : {})
export const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

/** Something was written there: an empty field of a form is `null`, `''` or nothing at all. */
export const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** A field with words in it, or nothing. */
export const said = (name: string, value: unknown): Row => (isFilled(value) ? { [name]: value } : {})
