import type { Known } from './evaluate.ts'
import type { Cell } from './possible.ts'

/** Least and most of something over every way through. */
export interface Span {
  readonly shortest: number
  readonly longest: number
}

/** One way through as far as it has gone, or several that go on alike. */
export interface Way {
  readonly known: Known
  /** No interview that comes this way is shorter or longer. */
  readonly questions: Span
  /** Interviews that certainly come this way are as short and as long as this; undefined when none certainly does. */
  readonly proved: Span | undefined
  readonly seconds: Span
}

export const nothing: Span = { shortest: 0, longest: 0 }

/** One way for all that go on alike. */
export function mergeAlike(ways: readonly Way[]): readonly Way[] {
  const alike = new Map<string, Way>()
  for (const way of ways) {
    const key = [...way.known].map(([name, cell]) => `${name}=${keyOf(cell)}`).join('\n')
    const before = alike.get(key)
    alike.set(
      key,
      before
        ? {
            known: way.known,
            questions: spanOf([before.questions, way.questions]),
            proved: provedOf([before, way]),
            seconds: spanOf([before.seconds, way.seconds]),
          }
        : way,
    )
  }
  return [...alike.values()]
}

const keys = new WeakMap<Cell, string>()

/** The same text for the same cell, made once. Infinity would become null in JSON. */
export function keyOf(cell: Cell): string {
  const known = keys.get(cell)
  if (known !== undefined) return known
  const key = JSON.stringify(cell, (_, value: unknown) =>
    value === Infinity ? '∞' : value === -Infinity ? '-∞' : value,
  )
  keys.set(cell, key)
  return key
}

export function sum(...spans: readonly Span[]): Span {
  return {
    shortest: spans.reduce((total, { shortest }) => total + shortest, 0),
    longest: spans.reduce((total, { longest }) => total + longest, 0),
  }
}

/** A way that is only taken under a condition that nobody could decide is proved by nothing. */
export const perhaps = (way: Way, is: { mayBeTrue: boolean; mayBeOther: boolean }): Way =>
  is.mayBeTrue && is.mayBeOther ? { ...way, proved: undefined } : way

export function provedOf(ways: readonly Pick<Way, 'proved'>[]): Span | undefined {
  const proved = ways.flatMap((way) => (way.proved ? [way.proved] : []))
  return proved.length > 0 ? spanOf(proved) : undefined
}

export const spanOf = (spans: readonly Span[]): Span =>
  spans.length === 0
    ? nothing
    : {
        shortest: spans.reduce((least, { shortest }) => Math.min(least, shortest), Infinity),
        longest: spans.reduce((most, { longest }) => Math.max(most, longest), 0),
      }
