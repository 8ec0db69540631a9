import { languages, type Language, type LocalDate } from '@use-it-cities/core'
import type { slugs } from '../../slugs.ts'

export type OfferCollection = typeof slugs.opportunities | typeof slugs.outreachEvents

/** One thing that is asked of a field, in the words of Payload's lists. */
export interface Asked {
  readonly field: string
  readonly is: 'greater_than_equal' | 'less_than' | 'less_than_equal' | 'in'
  readonly value: string
}

export interface OfferList {
  readonly label: string
  readonly asked: readonly Asked[]
}

/** How long before its last day somebody should know that it ends. */
const soonDays = 14

/** The lists of what there is to do on a day. `lastDay` is the field that says when it goes. */
export function offerLists(lastDay: string, on: LocalDate, spoken: readonly Language[]): OfferList[] {
  const from: Asked = { field: lastDay, is: 'greater_than_equal', value: on }
  const before = (day: string): Asked => ({ field: lastDay, is: 'less_than', value: day })
  return [
    { label: 'Not over yet', asked: [from] },
    { label: `Ends within ${soonDays} days`, asked: [from, before(daysAfter(on, soonDays + 1))] },
    { label: 'Over', asked: [before(on)] },
    ...spoken.slice(1).map((language) => ({
      label: `Not in ${languages[language].english} yet`,
      asked: [from, { field: 'missing', is: 'in' as const, value: language }],
    })),
  ]
}

/** Days are held at noon, so that a comparison with the day alone, which is its midnight, takes the whole day in. */
function daysAfter(day: LocalDate, days: number): string {
  const moment = new Date(`${day}T12:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** As Payload asks its database. */
export const whereOf = ({ asked }: OfferList) => ({
  and: asked.map(({ field, is, value }) => ({ [field]: { [is]: is === 'in' ? [value] : value } })),
})

/** As the address of a list has it. */
export const queryOf = ({ asked }: OfferList): string =>
  asked
    .map(({ field, is, value }, at) => {
      const name = `where[or][0][and][${at}][${field}][${is}]${is === 'in' ? '[0]' : ''}`
      return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
    })
    .join('&')
