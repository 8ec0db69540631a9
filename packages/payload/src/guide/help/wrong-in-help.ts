import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { z } from 'zod'
import { dayOf } from '../../fields/day.ts'
import { addMonths } from '../add-months.ts'
import { asCame, isWebAddress } from '../web-address.ts'
import type { Wrong } from '../wrong.ts'

type Row = Readonly<Record<string, unknown>>

/** How long an entry may be shown before somebody looks again, at the longest. */
const mostMonths = 24

/** What is wrong with an entry of local help, field by field. `before` is what was stored: days that passed since may stay. */
export function wrongInHelp(row: Row, on: LocalDate, before?: Row): Wrong[] {
  return [
    ...wrongName(row.name),
    ...wrongProfessions(row.professions),
    ...wrongInContact(row.contact, isThere(row.checkedOn)),
    ...wrongSource(row.source),
    ...wrongSessions(row.sessions),
    ...wrongDays(row, on, before),
  ]
}

const wrongName = (name: unknown): Wrong[] =>
  typeof name === 'string' && name.trim() === '' && name !== ''
    ? [{ path: 'name', message: 'Expected the name it goes by; only spaces came.' }]
    : []

const known = new Set(['all', ...guideIndex.professions.map(({ id }) => id)])

function wrongProfessions(professions: unknown): Wrong[] {
  const unknown = Array.isArray(professions) ? professions.filter((each) => !known.has(String(each))) : []
  if (unknown.length === 0) return []
  const message = `Expected professions of the guide, for example nurse, or all; ${unknown.slice(0, 3).map(asCame).join(', ')} came.`
  return [{ path: 'professions', message }]
}

/** A draft may be without one: whoever checks it finds out. */
function wrongInContact(contact: unknown, isPublic: boolean): Wrong[] {
  const { url, phone, email } = isRow(contact) ? contact : {}
  if (isPublic && ![url, phone, email].some(isThere))
    return [
      {
        path: 'contact.url',
        message:
          'Expected one way at least to reach it: an address on the web, a phone number or an e-mail. None came.',
      },
    ]
  const wrong: Wrong[] = []
  if (isThere(url) && !isWebAddress(url)) wrong.push({ path: 'contact.url', message: addressSentence(url) })
  if (isThere(phone) && !isPhone(phone))
    wrong.push({
      path: 'contact.phone',
      message: `Expected a phone number as people dial it, for example 0121 496 0123; ${asCame(phone)} came.`,
    })
  if (isThere(email) && !isEmail(email))
    wrong.push({
      path: 'contact.email',
      message: `Expected an e-mail address, for example hello@example.org; ${asCame(email)} came.`,
    })
  return wrong
}

const wrongSource = (source: unknown): Wrong[] =>
  isThere(source) && !isWebAddress(source) ? [{ path: 'source', message: addressSentence(source) }] : []

/** Said wherever an address of the web is asked for. */
export const addressSentence = (value: unknown): string =>
  `Expected an address that begins with https://, for example https://www.example.org/help; ${asCame(value)} came. Copy it from the browser.`

function wrongSessions(sessions: unknown): Wrong[] {
  if (!Array.isArray(sessions)) return []
  return sessions.filter(isRow).flatMap(({ on, from, to, place }, at) => {
    const wrong: Wrong[] = []
    const path = (name: string) => `sessions.${at}.${name}`
    if (!isDay(on)) wrong.push({ path: path('on'), message: daySentence('the day of the session', on) })
    for (const [name, value] of Object.entries({ from, to }))
      if ((name === 'from' || isThere(value)) && !isTime(value))
        wrong.push({
          path: path(name),
          message: `Expected a time of day with hours and minutes, for example 09:30; ${asCame(value)} came.`,
        })
    if (isTime(from) && isTime(to) && to <= from)
      wrong.push({ path: path('to'), message: `Expected an end after ${from}; ${asCame(to)} came.` })
    if (typeof place !== 'string' || place.trim() === '')
      wrong.push({
        path: path('place'),
        message: 'Expected the place, as people find it: building, street, postcode. None came.',
      })
    return wrong
  })
}

function wrongDays(row: Row, on: LocalDate, before: Row | undefined): Wrong[] {
  const wrong: Wrong[] = []
  const [checkedOn, reviewBy] = [dayOf(row.checkedOn), dayOf(row.reviewBy)]
  if (isThere(checkedOn) && !isDay(checkedOn))
    wrong.push({ path: 'checkedOn', message: daySentence('the day somebody checked', checkedOn) })
  else if (isDay(checkedOn) && checkedOn > on)
    wrong.push({ path: 'checkedOn', message: `Expected a day that has come; ${checkedOn} is still ahead.` })
  if (!isThere(reviewBy)) return wrong
  if (!isDay(reviewBy))
    return [...wrong, { path: 'reviewBy', message: daySentence('the last day it is shown', reviewBy) }]
  const isNew = dayOf(before?.reviewBy) !== reviewBy
  const longest = addMonths(on, mostMonths)
  if (isNew && reviewBy < on)
    wrong.push({
      path: 'reviewBy',
      message: `Expected a day from ${on} on; ${reviewBy} has passed, so nobody would see the entry.`,
    })
  else if (isNew && reviewBy > longest)
    wrong.push({
      path: 'reviewBy',
      message: `Expected a day until ${longest}; ${reviewBy} came. Help changes: somebody should look at it every two years at least.`,
    })
  if (isDay(checkedOn) && reviewBy < checkedOn)
    wrong.push({ path: 'reviewBy', message: `Expected a day after it was checked on ${checkedOn}; ${reviewBy} came.` })
  return wrong
}

/** Said wherever a day is asked for. */
export const daySentence = (what: string, value: unknown): string =>
  `Expected ${what}, for example 2027-05-31; ${asCame(value)} came.`

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
const isDay = (value: unknown): value is LocalDate => {
  const text = dayOf(value)
  return typeof text === 'string' && isLocalDate(text)
}
const isTime = (value: unknown): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
const isPhone = (value: unknown): boolean =>
  typeof value === 'string' && /^\+?[\d ()-]{6,24}$/.test(value) && value.replaceAll(/\D/g, '').length >= 6
/** As the site reads it: an address it cannot read would keep the whole entry off its pages. */
const isEmail = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 120 && z.email().safeParse(value).success
