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
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Expected small letters, digits and single hyphens, for example soho-road.' })
  .max(60)
  .meta({ description: 'A stable id: small letters, digits and hyphens' })

export const textSchema = z
  .partialRecord(languageSchema, z.string().min(1))
  .refine((text) => Object.keys(text).length > 0, { error: 'Expected the text in at least one language.' })
  .meta({ description: 'The same words in one or more languages, by language code' })
