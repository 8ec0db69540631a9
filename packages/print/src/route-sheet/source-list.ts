import type { Language } from '@use-it-cities/core'
import type { ShownFact } from '@use-it-cities/qualification-equivalency'
import type { Say } from '../words/say.ts'
import type { SourceLine } from './route-sheet.ts'
import { shortAddress } from './short-address.ts'
import { whenOf } from './when-of.ts'

/** Numbers the addresses of facts in the order in which they are first named. */
export interface SourceList {
  /** The number of where a fact was read or, when it is old or not confirmed, of where to check it. */
  numberOf(fact: ShownFact): number
  lines(): readonly SourceLine[]
}

export function sourceList(language: Language, say: Say): SourceList {
  const found = new Map<string, Set<string>>()
  return {
    numberOf(fact) {
      const url = fact.show === 'fresh' ? fact.source : fact.checkAt
      const when = found.get(url) ?? new Set()
      found.set(url, when.add(whenOf(fact, language, say)))
      return [...found.keys()].indexOf(url) + 1
    },
    lines: () =>
      [...found].map(([url, when], at) => ({ number: at + 1, address: shortAddress(url), url, when: [...when] })),
  }
}
