import type { FactDate } from '@use-it-cities/qualification-equivalency'
import { dateIn } from '@use-it-cities/qualification-equivalency/locales'

/** The day of a change as people write it: "1 December 2026: …" for "2026-12-01: …". Facts are in English. */
export const plainDay = (text: string): string =>
  text.replace(/^\d{4}-\d\d(?:-\d\d)?(?=: )/, (day) =>
    Number.isNaN(Date.parse(day)) ? day : dateIn(day as FactDate, 'en'),
  )
