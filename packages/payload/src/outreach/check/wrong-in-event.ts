import type { LocalDate } from '@use-it-cities/core'
import { outreachEventSchema } from '@use-it-cities/success-stories/outreach'
import { addMonths } from '../../guide/add-months.ts'
import { daySentence } from '../../guide/help/wrong-in-help.ts'
import { asCame } from '../../guide/web-address.ts'
import type { Wrong } from '../../guide/wrong.ts'
import { isFilled, rowIn, rowsIn, type Row } from '../rows.ts'
import { toEvent, type Surroundings } from '../to-offer.ts'
import { againstContract } from './against-contract.ts'
import { dayIn, mostMonths } from './days.ts'
import { firstAtEach, withCode } from './first-at-each.ts'
import { wrongInOffer } from './wrong-in-offer.ts'

/** What is wrong with an event, field by field. `before` is what was stored: times that have passed since may stay. */
export const wrongInEvent = (row: Row, on: LocalDate, surroundings: Surroundings, before?: Row): Wrong[] =>
  firstAtEach([
    ...wrongInOffer(row, on, surroundings),
    ...wrongVenue(row),
    ...wrongOccasions(row, on, before),
    ...againstContract(outreachEventSchema, toEvent(withCode(row), surroundings), row),
  ])

function wrongVenue({ isOnline, venue }: Row): Wrong[] {
  if (isOnline === true) return []
  const { name, address } = rowIn(venue)
  if (!isFilled(name))
    return [
      {
        path: 'venue.name',
        message: 'Expected the name of the place; none came. If there is none, say that it is online.',
      },
    ]
  return isFilled(address)
    ? []
    : [{ path: 'venue.address', message: 'Expected the address of the place, as people find it; none came.' }]
}

function wrongOccasions({ occasions }: Row, on: LocalDate, before: Row | undefined): Wrong[] {
  const rows = rowsIn(occasions)
  if (rows.length === 0)
    return [{ path: 'occasions', message: 'Expected one time at least at which it takes place; none came.' }]
  const known = new Set(rowsIn(before?.occasions).map(momentOf))
  const longest = addMonths(on, mostMonths)
  return rows.flatMap((row, at) => {
    const path = (name: string) => `occasions.${at}.${name}`
    const day = dayIn(row.on)
    if (day === null) return [{ path: path('on'), message: daySentence('the day it takes place', row.on) }]
    const wrong: Wrong[] = []
    if (rows.findIndex((each) => momentOf(each) === momentOf(row)) < at)
      wrong.push({ path: path('on'), message: 'Expected each time once; this one is there already. Remove one.' })
    else if (day < on && !known.has(momentOf(row)))
      wrong.push({ path: path('on'), message: `Expected a day from ${on} on; ${day} has passed.` })
    else if (day > longest && !known.has(momentOf(row)))
      wrong.push({
        path: path('on'),
        message: `Expected a day until ${longest}; ${day} came. Add it nearer to the day.`,
      })
    for (const name of ['from', 'until'])
      if (!isTime(row[name]))
        wrong.push({
          path: path(name),
          message: `Expected a time of day with hours and minutes, for example 09:30; ${asCame(row[name])} came.`,
        })
    if (isTime(row.from) && isTime(row.until) && row.until <= row.from)
      wrong.push({
        path: path('until'),
        message: `Expected an end after ${row.from} on the same day; ${asCame(row.until)} came.`,
      })
    return wrong
  })
}

const momentOf = ({ on, from }: Row): string => `${dayIn(on) ?? ''} ${String(from)}`
const isTime = (value: unknown): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
