import type { Field, FieldHook } from 'payload'

/**
 * JSON that MongoDB would not take as it is: keys with dots (`question.age.label`, `members[2].age`), lists in lists. In
 * the database it is one text inside of an object, on both kinds; everybody who reads through Payload sees the value.
 */
interface Packed {
  readonly packed: string
}

const isPacked = (value: unknown): value is Packed =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  'packed' in value &&
  typeof value.packed === 'string'

/** The value of a row that was read past Payload's hooks. What somebody wrote to look packed stays as they wrote it. */
export function unpacked(value: unknown): unknown {
  if (!isPacked(value)) return value
  try {
    return JSON.parse(value.packed) as unknown
  } catch {
    return value
  }
}

const pack: FieldHook = ({ value }) =>
  value === null || value === undefined || isPacked(value) ? value : { packed: JSON.stringify(value) }
const unpack: FieldHook = ({ value }) => unpacked(value)

/** A JSON field that is packed on its way to the database. */
export const packed = <Of extends Field & { name: string }>(field: Of): Of =>
  ({ ...field, hooks: { beforeChange: [pack], afterRead: [unpack] } }) as Of
