import type { LocalDate } from '@use-it-cities/core'
import { factsOf, shownFact, type Profession, type ShownFact } from '@use-it-cities/qualification-equivalency'

/** A fact that is not as it was when the coach last said "seen". */
export interface ChangedFact {
  readonly fact: ShownFact
  /** `older`: it says the same and is no longer fresh. */
  readonly how: 'new' | 'changed' | 'older' | 'to-ask'
}

export type SeenFacts = Readonly<Record<string, string>>

const relevant = (profession: Profession, on: LocalDate): readonly ShownFact[] => {
  const codes = new Set<unknown>([...profession.codes.isco08, ...profession.codes.esco, ...profession.codes.soc2020])
  return factsOf(profession)
    .filter((fact) => !codes.has(fact))
    .map((fact) => shownFact(fact, on))
}

/** Short marks of all facts of a profession as they stand today: what is shown, how, and of which content. */
export const seenNow = (profession: Profession, on: LocalDate): SeenFacts =>
  Object.fromEntries(relevant(profession, on).map((fact) => [fact.fact, markOf(fact)]))

/** What is not as it was, and how many facts are gone. Nothing where nobody has looked yet. */
export function changedFacts(
  profession: Profession,
  seen: SeenFacts | null,
  on: LocalDate,
): { readonly changed: readonly ChangedFact[]; readonly gone: number } {
  if (seen === null) return { changed: [], gone: 0 }
  const facts = relevant(profession, on)
  const known = new Set(facts.map(({ fact }) => fact))
  const changed = facts.flatMap((fact): ChangedFact[] => {
    const before = Object.hasOwn(seen, fact.fact) ? seen[fact.fact] : undefined
    const now = markOf(fact)
    return before === now ? [] : [{ fact, how: howChanged(fact, before, now) }]
  })
  return { changed, gone: Object.keys(seen).filter((id) => !known.has(id)).length }
}

function howChanged({ show }: ShownFact, before: string | undefined, now: string): ChangedFact['how'] {
  if (before === undefined) return 'new'
  if (show === 'check-with') return 'to-ask'
  return before.split('.')[1] === now.split('.')[1] ? 'older' : 'changed'
}

const letters = { fresh: 'f', 'confirmed-old': 'o', 'check-with': 'q' } as const

/** How it is shown, and a hash of what it says and who corrected it. */
function markOf(fact: ShownFact): string {
  const says = fact.show === 'check-with' ? '' : JSON.stringify([fact.text, fact.note ?? null])
  return `${letters[fact.show]}.${hashOf(says + JSON.stringify(fact.corrected ?? null))}`
}

/** FNV-1a, 32 bits, twice with different beginnings: not for secrets, only to see that something differs. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((beginning) => {
      let hash = beginning
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
      return hash.toString(36)
    })
    .join('')
}
