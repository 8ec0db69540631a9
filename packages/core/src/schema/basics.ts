import { z } from 'zod'
import { languageCodes, type Language } from '../languages.ts'
import type { LocalDate } from '../local-date.ts'

/** zod knows the form and the calendar; the cast only names the form in the type. */
export const localDateSchema = z.iso
  .date({ error: 'Expected a day that exists, as YYYY-MM-DD, for example 2026-11-21.' })
  .meta({ description: 'A calendar day, YYYY-MM-DD' }) as unknown as z.ZodType<LocalDate, LocalDate>

export const languageSchema = z
  .enum(languageCodes as [Language, ...Language[]])
  .meta({ description: 'A language code, such as ur' })

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'Expected small letters, digits and single hyphens, for example soho-road.',
  })
  .max(60)
  .meta({ description: 'A stable id: small letters, digits and hyphens' })

export const textSchema = z
  .partialRecord(languageSchema, z.string().min(1))
  .refine((text) => Object.keys(text).length > 0, { error: 'Expected the text in at least one language.' })
  .meta({ description: 'The same words in one or more languages, by language code' })

/** The name of a time zone that this machine knows. Anything else would throw on every page that asks for the day. */
export const timeZoneSchema = z
  .string()
  .refine(isTimeZone, { error: 'Expected an IANA time zone, for example Europe/London.' })
  .meta({ description: 'An IANA time zone, such as Europe/London' })

/** Offsets (`+01:00`) and abbreviations (`GMT`) have no summer time, so only names with a slash count. */
function isTimeZone(zone: string): boolean {
  try {
    return zone.includes('/') && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
