import type { EscoFile, EverydayFile, IscoFile } from './data.ts'
import esco from './esco.json' with { type: 'json' }
import everyday from './everyday-names.json' with { type: 'json' }
import isco from './isco-08.json' with { type: 'json' }
import { tokensOf } from './tokens.ts'

/** A kind of work that can be found: an ESCO occupation, or an ISCO group. */
export interface Occupation {
  /** ISCO-08 code, 1 to 4 digits. */
  readonly isco: string
  /** ESCO concept address. Not there for an ISCO group. */
  readonly esco?: string
  readonly title: string
}

/** One name of an occupation. `weight`: a title says more than another name or the title of a whole group. */
export interface Name {
  readonly of: Occupation
  readonly tokens: readonly string[]
  readonly weight: number
}

/** All names, and for each of their words the names it is in. */
export interface Names {
  readonly names: readonly Name[]
  readonly byToken: ReadonlyMap<string, readonly number[]>
}

let made: Names | undefined

/** Made at the first search and kept. */
export const allNames = (): Names => (made ??= makeNames(isco, esco, everyday))

function makeNames(isco: IscoFile, esco: EscoFile, everyday: EverydayFile): Names {
  const names: Name[] = []
  const put = (of: Occupation, name: string, weight: number) => names.push({ of, tokens: tokensOf(name), weight })
  const said = new Map(everyday.names.map(({ title, words }) => [title, words]))
  for (const { id, isco: code, title, alt = [] } of esco.occupations) {
    const of: Occupation = { isco: code, esco: `${esco.base}${id}`, title }
    put(of, title, 1)
    for (const word of said.get(title) ?? []) put(of, word, 1)
    for (const other of alt) put(of, other, 0.9)
  }
  // A group and its only subgroup often share a title: the narrower one is meant.
  const groups = new Map(isco.groups.map(({ code, title }) => [title, code]))
  for (const [title, code] of groups) {
    const of: Occupation = { isco: code, title }
    put(of, title, 0.9)
    for (const word of said.get(title) ?? []) put(of, word, 1)
  }

  const byToken = new Map<string, number[]>()
  names.forEach(({ tokens }, at) => {
    for (const token of new Set(tokens)) byToken.set(token, [...(byToken.get(token) ?? []), at])
  })
  return { names, byToken }
}
