import type { LocalDate } from '@use-it-cities/core'
import {
  isOpportunityShown,
  occasionsFrom,
  type Opportunity,
  type OutreachEvent,
  type OutreachPublication,
  type PublicContact,
  type Referral,
} from '@use-it-cities/success-stories/outreach'

/** What the CMS last said, and what it ever said. */
export interface HeardOutreach {
  readonly publication: OutreachPublication | null
  hasShown(id: string): boolean
}

/** `gone`: it was shown here, and is over or was taken away. `unknown`: there never was one, or its first day is to come. */
export type OutreachState = 'shown' | 'gone' | 'unknown'

/** What there is to do, when, whom to reach, and what short links open: as the CMS last published it. */
export class OutreachSite {
  readonly #heard: HeardOutreach
  #ended: { readonly of: OutreachPublication | null; readonly at: string; readonly count: number } | null = null

  constructor(heard: HeardOutreach) {
    this.#heard = heard
  }

  /** Rises when the CMS publishes anew: pages made before are wrong then. 0 when none was ever heard. */
  get revision(): number {
    return this.#heard.publication?.revision ?? 0
  }

  /** When the CMS made it; null when none was ever heard. */
  get publishedAt(): string | null {
    return this.#heard.publication?.generatedAt ?? null
  }

  /** The key that messages are sealed to; null when none may be taken in. */
  get intakeKey(): OutreachPublication['intakeKey'] {
    return this.#heard.publication?.intakeKey ?? null
  }

  /** Days the CMS keeps a message; null when no publication was ever heard. */
  get messageDays(): number | null {
    return this.#heard.publication?.messageDays ?? null
  }

  /** Those shown on a day, the newest first. */
  opportunitiesOn(on: LocalDate): readonly Opportunity[] {
    const shown = this.#heard.publication?.opportunities.filter((each) => isOpportunityShown(each, on)) ?? []
    return shown.sort((a, b) => (a.showFrom < b.showFrom ? 1 : a.showFrom > b.showFrom ? -1 : 0))
  }

  /**
   * Those with an occasion that is not over, the soonest first; `occasionsFrom` gives the occasions left. Without `time`,
   * the clock of the city, none of that day is over.
   */
  eventsOn(on: LocalDate, time?: string): readonly OutreachEvent[] {
    return (this.#heard.publication?.events ?? [])
      .map((event) => ({ event, next: occasionsFrom(event, on, time)[0] }))
      .flatMap(({ event, next }) => (next ? [{ event, at: `${next.on} ${next.from}` }] : []))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ event }) => event)
  }

  /** How many occasions of a day are over at a time: when that changes, pages made before are wrong. Counted once a minute. */
  endedOn(on: LocalDate, time: string): number {
    const of = this.#heard.publication
    const at = `${on} ${time}`
    if (this.#ended?.of !== of || this.#ended.at !== at) {
      const occasions = of?.events.flatMap((event) => event.occasions) ?? []
      const count = occasions.filter((each) => each.on === on && each.until <= time).length
      this.#ended = { of, at, count }
    }
    return this.#ended.count
  }

  /** Whether it is shown today or not: ask `opportunityState` before showing it. */
  opportunity(id: string): Opportunity | undefined {
    return this.#heard.publication?.opportunities.find((each) => each.id === id)
  }

  /** Whether it is over or not: ask `eventState` before showing it. */
  event(id: string): OutreachEvent | undefined {
    return this.#heard.publication?.events.find((each) => each.id === id)
  }

  opportunityState(id: string, on: LocalDate): OutreachState {
    const found = this.opportunity(id)
    if (!found) return this.#heard.hasShown(id) && !this.event(id) ? 'gone' : 'unknown'
    if (isOpportunityShown(found, on)) return 'shown'
    return found.showUntil < on ? 'gone' : 'unknown'
  }

  eventState(id: string, on: LocalDate, time?: string): OutreachState {
    const found = this.event(id)
    if (!found) return this.#heard.hasShown(id) && !this.opportunity(id) ? 'gone' : 'unknown'
    return occasionsFrom(found, on, time).length > 0 ? 'shown' : 'gone'
  }

  referral(code: string): Referral | undefined {
    return this.#heard.publication?.referrals.find((each) => each.code === code)
  }

  /** How residents reach an organisation, where it said so. */
  contactOf(organisation: string): PublicContact | undefined {
    return this.#heard.publication?.contacts.find((each) => each.organisation === organisation)?.contact
  }
}

/** A site that never heard of anything, for tests and for addresses resolved without it. */
export const noOutreach = new OutreachSite({ publication: null, hasShown: () => false })
