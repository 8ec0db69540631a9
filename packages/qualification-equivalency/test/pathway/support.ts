import type { LocalDate } from '@use-it-cities/core'
import type { EventDetails, EventType, PathwayEvent, PathwayPerson } from '../../src/pathway.ts'

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** The code of the person with this number in a test. */
export const codeOf = (number: number): string =>
  `P-${Array.from({ length: 6 }, (_, at) => letters[Math.floor(number / letters.length ** (5 - at)) % letters.length] ?? '2').join('')}`

let made = 0
/** An event with everything it needs; a test shows only what matters. */
export const anEvent = (
  type: EventType,
  at: string,
  { person = codeOf(1), ...rest }: Partial<PathwayEvent> & { details?: EventDetails } = {},
): PathwayEvent => {
  made += 1
  const day = at as LocalDate
  return {
    id: `e${String(made).padStart(6, '0')}`,
    person,
    type,
    at: day,
    recordedAt: `${day}T12:00:00.000Z`,
    by: 'a-coach',
    ...rest,
  }
}

export const aPerson = (person: string, over: Partial<PathwayPerson> = {}): PathwayPerson => ({
  person,
  group: 'medicine',
  cohort: '2026',
  ...over,
})
