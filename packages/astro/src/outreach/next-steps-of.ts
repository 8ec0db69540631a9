import type { LocalDate } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'
import { occasionsFrom, type Opportunity, type OutreachEvent } from '@use-it-cities/success-stories/outreach'
import type { OutreachSite } from './outreach-site.ts'

export interface NextSteps {
  readonly opportunities: readonly Opportunity[]
  readonly events: readonly OutreachEvent[]
  /** The next drop-in that takes place: of the story's organisation where it has one. Null when it is among `events`. */
  readonly dropIn: OutreachEvent | null
}

/** What a reader of a story can do next, as far as it is still on, at a `time` by the clock of the city. Steps that are over or unknown are left out. */
export function nextStepsOf(
  { nextSteps = [], organisation }: Pick<FeedStory, 'nextSteps' | 'organisation'>,
  outreach: OutreachSite,
  on: LocalDate,
  time?: string,
): NextSteps {
  const coming = outreach.eventsOn(on, time)
  const opportunities = outreach.opportunitiesOn(on).filter(({ id }) => nextSteps.includes(id))
  const events = coming.filter(({ id }) => nextSteps.includes(id))
  const dropIns = coming.filter(
    (event) => event.kind === 'drop-in' && occasionsFrom(event, on, time).some(({ isCancelled }) => !isCancelled),
  )
  const dropIn = dropIns.find((each) => each.organisation === organisation) ?? dropIns[0] ?? null
  return { opportunities, events, dropIn: dropIn && events.includes(dropIn) ? null : dropIn }
}
