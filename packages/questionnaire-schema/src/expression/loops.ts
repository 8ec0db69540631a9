import type { EarlyReference, Scope } from './scope.ts'

/** Which question waits for which, to tell a loop from a reference that only comes too early. */
export class References {
  readonly #waitsFor = new Map<string, Set<string>>()
  readonly #early: EarlyReference[] = []

  add(from: string, to: string): void {
    const others = this.#waitsFor.get(from)
    if (others) others.add(to)
    else this.#waitsFor.set(from, new Set([to]))
  }

  addEarly(reference: EarlyReference): void {
    this.#early.push(reference)
  }

  /** Says of each reference that comes too early which of the two it is. */
  report(problem: Scope['problem']): void {
    for (const { from, to, path } of this.#early) {
      const way = this.#way(to, from)
      if (way) problem(path, 'cycle', { questions: [from, ...way].join(' → ').slice(0, 300) })
      else problem(path, 'forward-reference', { name: to })
    }
  }

  /** The shortest way from one question to another, both named, by what each waits for. */
  #way(from: string, to: string): readonly string[] | null {
    const cameFrom = new Map<string, string | null>([[from, null]])
    for (const name of cameFrom.keys()) {
      if (name === to) return wayBack(cameFrom, name)
      for (const next of this.#waitsFor.get(name) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, name)
    }
    return null
  }
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, last: string): readonly string[] {
  const way: string[] = []
  for (let name: string | null = last; name !== null; name = cameFrom.get(name) ?? null) way.unshift(name)
  return way
}
