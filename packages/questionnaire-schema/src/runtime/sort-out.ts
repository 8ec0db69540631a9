/** What was given, put in the order of the questions. */
export interface SortedOut {
  /** By the place of the question; undefined where nothing was given. */
  readonly values: unknown[]
  /** Names that nothing asks for, as `strangersOf` tells them. */
  readonly strangers: readonly string[]
}

const none: readonly string[] = []
// `Object.hasOwn` in a loop like this one is eight times slower on V8 (Node 24).
const hasOwn = Object.prototype.hasOwnProperty

/**
 * Puts what was given in the order of the questions. Looks only at what `given` itself holds, so that no name finds what
 * every object inherits; and goes through it once, which is several times quicker than asking for one name after another.
 */
export function sortOut(given: Readonly<Record<string, unknown>>, placeOf: ReadonlyMap<string, number>): SortedOut {
  const values = new Array<unknown>(placeOf.size).fill(undefined)
  let strangers: string[] | null = null
  for (const name in given) {
    if (!hasOwn.call(given, name)) continue
    const place = placeOf.get(name)
    if (place !== undefined) values[place] = given[name]
    else if (strangers === null) strangers = [name]
    else strangers.push(name)
  }
  return { values, strangers: strangers === null ? none : strangersOf(strangers) }
}

/** In alphabetical order, cut short; at most twenty, since one is enough to refuse. */
export const strangersOf = (names: readonly string[]): readonly string[] =>
  [...names]
    .sort()
    .slice(0, 20)
    .map((name) => name.slice(0, 100))
