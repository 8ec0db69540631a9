import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { dayOf } from '../../fields/day.ts'
import { addMonths } from '../add-months.ts'
import { addressSentence, daySentence } from '../help/wrong-in-help.ts'
import { asCame, isWebAddress } from '../web-address.ts'
import type { Wrong } from '../wrong.ts'

type Row = Readonly<Record<string, unknown>>

/** A correction may stand this long, at the longest, before somebody reads its source again. */
const mostMonths = 24

/** What is wrong with where and when a correction was read, field by field. */
export function wrongInProvenance(row: Row, on: LocalDate): Wrong[] {
  const wrong: Wrong[] = []
  if (!isWebAddress(row.source)) wrong.push({ path: 'source', message: addressSentence(row.source) })
  if (typeof row.sourceTitle !== 'string' || row.sourceTitle.trim() === '')
    wrong.push({ path: 'sourceTitle', message: 'Expected the title of the page, as it stands at its top. None came.' })
  const first = firstDay(row.asOf)
  if (first === null)
    wrong.push({
      path: 'asOf',
      message: `Expected a day, a month or a year, for example 2026-11-21, 2026-11 or 2026; ${asCame(row.asOf)} came.`,
    })
  else if (first > on)
    wrong.push({ path: 'asOf', message: `Expected a date that has come; ${asCame(row.asOf)} is still ahead.` })
  const reviewBy = dayOf(row.reviewBy)
  const longest = addMonths(on, mostMonths)
  if (typeof reviewBy !== 'string' || !isLocalDate(reviewBy))
    wrong.push({ path: 'reviewBy', message: daySentence('the day to read it again by', row.reviewBy) })
  else if (reviewBy < on || reviewBy > longest)
    wrong.push({
      path: 'reviewBy',
      message: `Expected a day from ${on} to ${longest}; ${reviewBy} came. After that day people are told to ask.`,
    })
  return wrong
}

function firstDay(asOf: unknown): string | null {
  if (typeof asOf !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(asOf)) return null
  const first = `${asOf}-01-01`.slice(0, '2026-11-21'.length)
  return isLocalDate(first) ? first : null
}
