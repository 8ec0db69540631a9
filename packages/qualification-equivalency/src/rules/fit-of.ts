import type { Person } from './person.ts'
import type { Readings, WhoFor } from './readings.ts'

/** How a person's answers compare with what a route is said to be for. */
export type Fit = 'fits' | 'does-not-fit' | 'not-said'

export interface Fitting {
  readonly fit: Fit
  /** Answers that would settle it. */
  readonly answers: readonly string[]
}

type Said = boolean | undefined

/** Everything a route asks for has to hold: one no is a no, and what nobody has said leaves it open. */
export function fitOf(whoFor: WhoFor, profession: string, person: Person, { groups }: Readings): Fitting {
  const within = (places: readonly string[] | string): Said => {
    const countries = typeof places === 'string' ? (groups[places]?.countries ?? []) : places
    return person.trainedIn === undefined ? undefined : countries.includes(person.trainedIn)
  }
  const held = (paper: NonNullable<WhoFor['holds']>): Said => person.holds?.includes(paper)
  const said: [string, Said][] = []
  if (whoFor.trainedIn) said.push(['trainedIn', within(whoFor.trainedIn)])
  if (whoFor.trainedOutside) said.push(['trainedIn', not(within(whoFor.trainedOutside))])
  if (whoFor.qualifiedAs) said.push(['qualifiedAs', qualifiedAs(whoFor.qualifiedAs, profession, person)])
  if (whoFor.swissRights) said.push(['swissRights', person.swissRights])
  if (whoFor.holds) said.push(['holds', held(whoFor.holds)])
  // Somebody who was never asked is taken not to hold what would close a route: it is rare, and the page says so.
  if (whoFor.holdsNot) said.push(['holds', !held(whoFor.holdsNot)])

  if (said.some(([, answer]) => answer === false)) return { fit: 'does-not-fit', answers: [] }
  const answers = [...new Set(said.filter(([, answer]) => answer === undefined).map(([name]) => name))]
  return { fit: answers.length > 0 ? 'not-said' : 'fits', answers }
}

const not = (said: Said): Said => (said === undefined ? undefined : !said)

/** Whoever does not say otherwise trained for the profession they ask about. */
const qualifiedAs = (wanted: string, profession: string, person: Person): Said =>
  wanted === 'same' ? (person.qualifiedAs ?? profession) === profession : is(person.qualifiedAs, wanted)

const is = (said: string | undefined, wanted: string): Said => (said === undefined ? undefined : said === wanted)
