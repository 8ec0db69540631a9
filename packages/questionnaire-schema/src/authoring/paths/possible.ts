import type { Literal, MissingReason } from '../../contract/index.ts'

/**
 * What a value may be, when the answers are known only roughly. `set`: one of these; `range`: a number or a day between
 * two ends; `some`: known, but nobody can say what; `any`: nobody can say, perhaps not known at all.
 */
export type Possible =
  | { readonly kind: 'set'; readonly values: readonly Literal[] }
  | { readonly kind: 'range'; readonly low: number | string; readonly high: number | string; readonly isOpen: boolean }
  | { readonly kind: 'some' }
  | { readonly kind: 'any' }

/** What the answer to one question may be, on one way through. */
export type Cell =
  | Possible
  | { readonly kind: 'none'; readonly reason: MissingReason }
  /** Of the codes that conditions look at, exactly these are chosen; between `least` and `most` codes in all. */
  | { readonly kind: 'codes'; readonly chosen: readonly string[]; readonly least: number; readonly most: number }
  | { readonly kind: 'entries'; readonly least: number; readonly most: number }

export const exactly = (...values: readonly Literal[]): Possible => ({ kind: 'set', values: [...new Set(values)] })
export const any: Possible = { kind: 'any' }
export const some: Possible = { kind: 'some' }
export const notKnown = exactly(null)
export const eitherWay = exactly(true, false)

/** Whole numbers from `low` to `high`. */
export const between = (low: number, high: number): Possible =>
  low === high ? exactly(low) : { kind: 'range', low, high, isOpen: false }

export const mayBe = (possible: Possible, value: boolean | null): boolean => {
  if (possible.kind === 'set') return possible.values.includes(value)
  return possible.kind === 'any' || (possible.kind === 'some' && value !== null)
}

/** Either of two. */
export function joined(one: Possible, other: Possible): Possible {
  if (one.kind === 'set' && other.kind === 'set') return exactly(...one.values, ...other.values)
  return one.kind === 'any' || other.kind === 'any' || mayBe(one, null) || mayBe(other, null) ? any : some
}
