import { languageCodes, isLocalDate, type LocalDate } from '@use-it-cities/core'
import { englishTests, englishWays, papersHeld, statuses } from '@use-it-cities/qualification-equivalency/answers'
import * as z from 'zod/mini'

/** The page's policy lets nothing make code out of text, and zod would try. */
z.config({ jitless: true })

/** Longest notes, in signs: more than any coach types, and no more than a browser shows at once without stopping. */
export const longestNotes = 100_000
export const longestLine = 300

const line = z.string().check(z.maxLength(longestLine))
const day = z.custom<LocalDate>((value) => isLocalDate(value))
const id = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))

const englishSchema = z.strictObject({
  test: z.enum(englishTests),
  /** Marks as on the certificate: bands or grades. */
  listening: line,
  reading: line,
  writing: line,
  speaking: line,
  overall: line,
  on: z.nullable(day),
})

const checkSchema = z.strictObject({ what: line, on: z.nullable(day) })

const stepSchema = z.strictObject({
  isDone: z.boolean(),
  on: z.nullable(day),
  /** Paid so far, in pence. */
  paidMinor: z.nullable(z.int().check(z.nonnegative(), z.lte(100_000_000))),
})

const most = 60

/** What a coach keeps about one client. It is only ever on a disk locked; in the open it is in memory alone. */
export const clientSchema = z.strictObject({
  id,
  name: line,
  profession: line,
  nation: z.enum(['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']),
  /** ISO 3166-1 alpha-2, or empty. */
  trainedIn: z.string().check(z.regex(/^([A-Z]{2})?$/)),
  holds: z.array(z.enum(papersHeld)).check(z.maxLength(papersHeld.length)),
  lastPractised: z.nullable(day),
  /** Set only where the client agreed that it is kept. */
  status: z.nullable(z.enum(statuses)),
  english: z.array(englishSchema).check(z.maxLength(most)),
  ways: z.array(z.enum(englishWays)).check(z.maxLength(englishWays.length)),
  checks: z.array(checkSchema).check(z.maxLength(most)),
  /** By `route/step`. */
  steps: z.record(line, stepSchema),
  notes: z.string().check(z.maxLength(longestNotes)),
  /** The language of the printed sheet's headings. */
  language: z.enum(languageCodes),
  /** What each fact was when the coach last said "seen": its id and a short mark of its content. */
  seen: z.nullable(z.record(line, z.string().check(z.maxLength(40)))),
  /** When it was last changed: a moment in UTC, by this device's clock. */
  updatedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
})
export type Client = z.output<typeof clientSchema>
export type ClientEnglish = Client['english'][number]
export type ClientCheck = Client['checks'][number]

export const newClient = (newId: string, now: string): Client => ({
  id: newId,
  name: '',
  profession: '',
  nation: 'GB-ENG',
  trainedIn: '',
  holds: [],
  lastPractised: null,
  status: null,
  english: [],
  ways: [],
  checks: [],
  steps: {},
  notes: '',
  language: 'en',
  seen: null,
  updatedAt: now,
})

/** A day out of a date field; null for none. */
export const dayOrNull = (typed: string): LocalDate | null => (isLocalDate(typed) ? typed : null)
