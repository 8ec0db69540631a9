import { askAgainOn, spokenPoints } from '@use-it-cities/success-stories'
import type { LocalDate } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { dayOf } from '../fields/day.ts'
import { refuse } from '../hooks/refuse.ts'
import { reviewOf, wordingOn } from './wordings/wording-on.ts'
import { allWordings } from './wordings/wording-row.ts'

type Row = Record<string, unknown>

const needed = {
  language: 'the language it was read in',
  organisations: 'the organisations that may use it',
  channels: 'where it may go',
  languages: 'the languages it may be shown in',
  until: 'the last day it holds',
}

/** Looks through a yes and adds what the system knows: the words that were read, the day to talk again. */
export async function givenFacts(req: PayloadRequest, data: Row): Promise<Row> {
  refuseWhatIsMissing(data)
  const identifiability = (data.identifiability ?? {}) as Row
  return {
    checklist: allSaid(data.checklist),
    wording: await wordingRead(req, data),
    identifiability: {
      name: identifiability.name ?? 'nobody',
      face: identifiability.face === true,
      voice: identifiability.voice === true,
      place: identifiability.place ?? 'city',
    },
    refreshOn: refreshDay(data),
    needsCountersignature: data.needsCountersignature === true,
  }
}

function refuseWhatIsMissing(data: Row): void {
  const missing = Object.entries(needed).filter(([name]) => {
    const value = data[name]
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  })
  if (missing.length > 0)
    throw refuse(
      `This consent does not say ${missing.map(([, words]) => words).join(', ')}. Ask the teller and fill it in.`,
    )
  if (String(dayOf(data.until)) < String(dayOf(data.on)))
    throw refuse('The last day of the consent is before the day it was given. Check both days.')
}

const inShort = {
  whatItIs: 'what it is',
  whereItGoes: 'where it goes',
  whoCouldSee: 'who could see it',
  mayChangeMind: 'that they can change their mind',
  helpDoesNotDepend: 'that no help depends on it',
} satisfies Record<(typeof spokenPoints)[number], string>

function allSaid(checklist: unknown): Row {
  const said = (checklist ?? {}) as Row
  const missing = spokenPoints.filter((point) => said[point] !== true)
  if (missing.length === 0) return Object.fromEntries(spokenPoints.map((point) => [point, true]))
  // Without a colon: Payload's own message would make a list of whatever comes after one.
  throw refuse(
    `Five things are said out loud before a yes. Not ticked yet – ${missing.map((point) => inShort[point]).join(', ')}. Say it to the teller, ask again, and tick it.`,
  )
}

/** What was read, as it is kept. Who says which words they read out is held to them. */
async function wordingRead(req: PayloadRequest, data: Row): Promise<Row> {
  const wording = data.wording as Row | undefined
  const version = filled(wording?.version)
  const on = dayOf(data.on) as LocalDate
  const used = wordingOn(await allWordings(req), { language: String(data.language), on, version })
  if (!used)
    throw refuse(
      `There was no consent wording ${version === null ? '' : `“${version}” `}on ${on}. Leave the field empty for the newest of that day.`,
    )
  const read = filled(wording?.hash)
  if (read !== null && read !== used.hash)
    throw refuse(
      `These are not the words that were on your screen: version ${used.version} is kept now. Open the form again, read it to the teller, and ask again.`,
      409,
    )
  const interpreter = filled(wording?.interpreter)
  return {
    version: used.version,
    interpreter,
    text: used.text,
    hash: used.hash,
    review: reviewOf(used, String(data.language), interpreter),
  }
}

const filled = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)

/** As agreed, else two months before the last day; held at noon as every day is. */
function refreshDay(data: Row): string {
  const [on, until] = [dayOf(data.on), dayOf(data.until)] as [LocalDate, LocalDate]
  const agreed = filled(dayOf(data.refreshOn)) as LocalDate | null
  if (agreed !== null && (agreed < on || agreed > until))
    throw refuse('The day to talk with the teller again is not one of the days on which the consent holds. Check it.')
  return `${askAgainOn({ on, until, ...(agreed !== null && { refreshOn: agreed }) })}T12:00:00.000Z`
}

/** What only a yes says. Another answer is stored without it, also where somebody began to fill in a yes. */
export const onlyInGiven = [
  'language',
  'wording',
  'organisations',
  'channels',
  'languages',
  'identifiability',
  'checklist',
  'until',
  'refreshOn',
  'needsCountersignature',
] as const
