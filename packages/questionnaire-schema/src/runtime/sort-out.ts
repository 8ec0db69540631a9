/** What was given, put in the order of the questions. */
export interface SortedOut {
  /** By the place of the question; undefined where nothing was given. */
  readonly values: unknown[]
  /** Names that nothing asks for, as `strangersOf` tells them. */
  readonly strangers: readonly string[]
}

/** The questions that one object answers. */
export interface Order {
  readonly names: readonly string[]
  /** By the name of a question, its place. */
  readonly placeOf: ReadonlyMap<string, number>
}

const none: readonly string[] = []

/**
 * Puts what was given in the order of the questions. Looks only at what `given` itself holds, so that no name finds what
 * every object inherits. All names and all values at once is several times quicker than asking for one name after
 * another, and most come in the order of the questions already.
 */
export function sortOut(given: Readonly<Record<string, unknown>>, order: Order): SortedOut {
  const { names, placeOf } = order
  const keys = Object.keys(given)
  const said = Object.values(given)
  // A getter may take away what comes after it. Then the two lists no longer go together.
  if (said.length !== keys.length) return sortOut({ ...given }, order)
  const values = new Array<unknown>(names.length).fill(undefined)
  let strangers: string[] | null = null
  let next = 0
  for (let at = 0; at < keys.length; at++) {
    const name = keys[at] as string
    const place = names[next] === name ? next : names[next + 1] === name ? next + 1 : placeOf.get(name)
    if (place !== undefined) {
      values[place] = said[at]
      next = place + 1
    } else if (strangers === null) strangers = [name]
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
