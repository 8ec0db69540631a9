import type { PathwayEvent } from './event.ts'
import { eventsByPerson, type AsAt } from './standing-events.ts'

/** How people brought one another. Who brought whom is in an event only where both agreed to it. */
export interface Referrals {
  /** Distinct people whom another person brought, named or not. */
  readonly brought: number
  /** The most that one person brought, directly or through those they brought. */
  readonly mostByOne: number
  /** The longest chain, in links: 2 when somebody was brought by somebody who was brought. */
  readonly longest: number
}

/** Counts chains of referral as at a day. A circle, which a mistake can make, is gone round once. */
export function referralsOf(events: readonly PathwayEvent[], asAt: AsAt): Referrals {
  const brought = new Set<string>()
  const referrerOf = new Map<string, string>()
  for (const [person, standing] of eventsByPerson(events, asAt)) {
    if (standing.some(({ type, details }) => type === 'referred' && details?.through === 'person')) brought.add(person)
    const referrer = standing.find(({ type, details }) => type === 'referred' && details?.referrer)?.details?.referrer
    if (referrer === undefined || referrer === person) continue
    brought.add(person)
    referrerOf.set(person, referrer)
  }
  const chains = [...referrerOf.keys()].map((person) => chainOf(person, referrerOf))
  const byOne = new Map<string, number>()
  for (const referrer of chains.flat()) byOne.set(referrer, (byOne.get(referrer) ?? 0) + 1)
  return {
    brought: brought.size,
    mostByOne: Math.max(0, ...byOne.values()),
    longest: Math.max(0, ...chains.map(({ length }) => length)),
  }
}

/** Everybody who stands before a person in the chain, the nearest first. */
function chainOf(person: string, referrerOf: ReadonlyMap<string, string>): readonly string[] {
  const chain: string[] = []
  for (let at = referrerOf.get(person); at !== undefined; at = referrerOf.get(at)) {
    if (at === person || chain.includes(at)) break
    chain.push(at)
  }
  return chain
}
