import { fail, isLocalDate, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { Nation } from '../model/profession.ts'
import { badInput, type BadInput } from './bad-input.ts'
import { isCountry } from './countries.ts'
import { noReadings, type Readings } from './readings.ts'
import { papersHeld, statuses, type PaperHeld, type Person, type Status } from './person.ts'

export const nations: readonly Nation[] = ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']
const fields = ['nation', 'trainedIn', 'qualifiedAs', 'holds', 'swissRights', 'status', 'lastPractised']

export interface BadPerson {
  readonly code: 'bad-person'
  /** Every field that is wrong, not only the first. */
  readonly problems: readonly BadInput[]
}

/**
 * Reads what somebody typed about themselves. The nation is England when none is given; small letters are read as
 * capitals. `professions` are the ids there are. With `readings`, a paper of some countries from another one is a
 * contradiction. Nothing is kept.
 */
export function readPerson(
  input: Readonly<Record<string, unknown>>,
  professions: readonly string[],
  on: LocalDate,
  readings: Readings = noReadings,
): Result<Person, BadPerson> {
  const problems: BadInput[] = []
  const wrong = (...args: Parameters<typeof badInput>) => void problems.push(badInput(...args))
  for (const name of Object.keys(input))
    if (!fields.includes(name)) wrong('unknown-field', name, input[name], 'trainedIn', fields)
  const given = (name: string): unknown => (Object.hasOwn(input, name) ? (input[name] ?? undefined) : undefined)
  const capitals = (value: unknown) => (typeof value === 'string' ? value.toUpperCase() : value)

  const nation = capitals(given('nation') ?? 'GB-ENG')
  if (!isOneOf(nation, nations)) wrong('unknown-nation', 'nation', given('nation'), 'GB-ENG', nations)
  const trainedIn = capitals(given('trainedIn'))
  if (trainedIn !== undefined && !(typeof trainedIn === 'string' && isCountry(trainedIn)))
    wrong('unknown-country', 'trainedIn', given('trainedIn'), 'NG')
  const qualifiedAs = given('qualifiedAs')
  if (qualifiedAs !== undefined && !isOneOf(qualifiedAs, professions))
    wrong('unknown-profession', 'qualifiedAs', qualifiedAs, 'dentist')
  const status = given('status')
  if (status !== undefined && !isOneOf(status, statuses)) wrong('unknown-status', 'status', status, 'refugee', statuses)
  const swissRights = given('swissRights')
  if (swissRights !== undefined && typeof swissRights !== 'boolean')
    wrong('not-a-yes-or-no', 'swissRights', swissRights, 'true')
  const holds = given('holds')
  const isList = Array.isArray(holds) && holds.every((each) => isOneOf(each, papersHeld))
  if (holds !== undefined && !isList) wrong('unknown-paper', 'holds', holds, 'gp-training', papersHeld)
  const lastPractised = given('lastPractised')
  if (lastPractised !== undefined && !isLocalDate(lastPractised))
    wrong('not-a-date', 'lastPractised', lastPractised, '2024-03-31')
  else if (lastPractised !== undefined && lastPractised > on)
    wrong('date-in-the-future', 'lastPractised', lastPractised, on)

  if (isList && typeof trainedIn === 'string' && isCountry(trainedIn))
    problems.push(...contradictions(holds, trainedIn, readings))
  if (problems.length > 0) return fail({ code: 'bad-person', problems })
  return ok({
    nation: nation as Nation,
    trainedIn: trainedIn as string | undefined,
    qualifiedAs: qualifiedAs as string | undefined,
    holds: holds as readonly PaperHeld[] | undefined,
    swissRights: swissRights as boolean | undefined,
    status: status as Status | undefined,
    lastPractised: lastPractised as LocalDate | undefined,
  })
}

const isOneOf = <Item extends string>(value: unknown, all: readonly Item[]): value is Item =>
  (all as readonly unknown[]).includes(value)

/** A paper that comes from some countries cannot come from another one: say the country of the paper. */
const contradictions = (holds: readonly PaperHeld[], trainedIn: string, readings: Readings): readonly BadInput[] =>
  holds.flatMap((paper) => {
    const countries = countriesOf(paper, readings)
    if (countries.length === 0 || countries.includes(trainedIn)) return []
    return [badInput('contradiction', 'holds', `${paper}, trained in ${trainedIn}`, `trainedIn ${countries[0]}`)]
  })

/** Where a paper comes from, as its name or the routes that ask for it say; empty when it may come from anywhere. */
function countriesOf(paper: PaperHeld, { routes, groups }: Readings): readonly string[] {
  if (paper === 'us-canada-accredited') return ['US', 'CA']
  return Object.values(routes)
    .filter(({ holds }) => holds === paper)
    .flatMap(({ trainedIn = [] }) => (typeof trainedIn === 'string' ? (groups[trainedIn]?.countries ?? []) : trainedIn))
}
