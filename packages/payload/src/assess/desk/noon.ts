import type { LocalDate } from '@use-it-cities/core'

/** A day as it is kept: at noon UTC, where no time zone of a city moves it. */
export const noon = (day: LocalDate): string => `${day}T12:00:00.000Z`
