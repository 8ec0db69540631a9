import type { EventDetails, PathwayEvent } from './event.ts'

/**
 * The events once somebody has withdrawn consent: what is needed to go on counting them, under a code that nobody knew.
 * Who wrote it, what it rests on, marks, bodies, hours, sector and who brought them are gone; where they had brought others,
 * those links no longer say who. Their name and contact are a record of their own, which is deleted.
 */
export const forgetPerson = (
  events: readonly PathwayEvent[],
  person: string,
  newCode: string,
): readonly PathwayEvent[] => events.map((event) => forgotten(event, person, newCode))

function forgotten(event: PathwayEvent, person: string, newCode: string): PathwayEvent {
  if (event.person === person) {
    const { evidence: _, details, ...rest } = event
    const kept = details ? keptOf(details) : {}
    return { ...rest, person: newCode, by: 'forgotten', ...(Object.keys(kept).length > 0 && { details: kept }) }
  }
  if (event.details?.referrer !== person) return event
  const { referrer: _, linkAgreed: __, ...details } = event.details
  return { ...event, details }
}

/** What counts need: how they came, whether they are on the register, at what level they work, why they left. */
const keptOf = ({ through, isRegistered, level, reason }: EventDetails): EventDetails => ({
  ...(through !== undefined && { through }),
  ...(isRegistered !== undefined && { isRegistered }),
  ...(level !== undefined && { level }),
  ...(reason !== undefined && { reason }),
})
