import type { LocalDate } from '@use-it-cities/core'

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day as people say it: 21 November 2026. */
export const inWords = (day: LocalDate): string => format.format(new Date(`${day}T12:00:00Z`))
