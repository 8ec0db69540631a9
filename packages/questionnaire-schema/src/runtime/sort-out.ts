/** What was given, put in the order of the questions. */
export interface SortedOut {
  /** By the place of the question; undefined where nothing was given. */
  readonly values: unknown[]
  /** Names that nothing asks for, as `strangersOf` tells them. */
  readonly strangers: readonly string[]
}

const none: readonly string[] = []

/**
 * Puts what was given in the order of the questions. Looks only at what `given` itself holds, so that no name finds what
 * every object inherits; and goes through it once, which is several times quicker than asking for one name after another.
 */
export function sortOut(given: Readonly<Record<string, unknown>>, placeOf: ReadonlyMap<string, number>): SortedOut {
  if (inheritsNames(given)) return sortOut(Object.assign(Object.create(null), given), placeOf)
  const values = new Array<unknown>(placeOf.size).fill(undefined)
  let strangers: string[] | null = null
  for (const name in given) {
    const place = placeOf.get(name)
    if (place !== undefined) values[place] = given[name]
    else if (strangers === null) strangers = [name]
    else strangers.push(name)
  }
  return { values, strangers: strangers === null ? none : strangersOf(strangers) }
}

/** Something would turn up in a loop over its names that is not its own. Asking once is cheaper than asking for each. */
function inheritsNames(given: object): boolean {
  const parent: unknown = Object.getPrototypeOf(given)
  if (parent === null) return false
  if (parent !== Object.prototype) return true
  for (const _ in Object.prototype) return true
  return false
}

/** In alphabetical order, cut short; at most twenty, since one is enough to refuse. */
export const strangersOf = (names: readonly string[]): readonly string[] =>
  [...names]
    .sort()
    .slice(0, 20)
    .map((name) => name.slice(0, 100))
