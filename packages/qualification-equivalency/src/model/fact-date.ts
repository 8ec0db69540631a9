import type { LocalDate } from '@use-it-cities/core'

/** A date as exact as its source gives it: a day, a month (`2026-07`) or a year (`2025`). */
export type FactDate = LocalDate | `${number}-${number}` | `${number}`
