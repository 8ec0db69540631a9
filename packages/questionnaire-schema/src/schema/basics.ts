import { z } from 'zod'
import { limits } from '../define/limits.ts'
import { isId, isName } from '../define/names.ts'

/** A sentence, in the language of the document it stands in. */
export const wordsSchema = z.string().min(1).max(limits.text)

export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,59}$/)
  .refine(isName, {
    error: 'Expected a name of small letters, digits and underscores, for example hours_worked.',
  })
  .meta({ description: 'The name of a question or of a row: small letters, digits and underscores; never used again' })

export const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine(isId, { error: 'Expected small letters, digits and single hyphens, for example soho-road.' })
  .meta({ description: 'A stable id or code: small letters, digits and hyphens; never used again' })

export const listNameSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, {
    error: 'Expected small letters, digits, hyphens and underscores, for example yes-no.',
  })
  .meta({ description: 'The name of a choice list' })

export const versionSchema = z.int().min(1).meta({ description: 'Counts up from 1; a published version never changes' })

/** Bytes as base64url, without padding. */
export const bytesSchema = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[A-Za-z0-9_-]+$/, { error: 'Expected base64url: letters, digits, hyphens and underscores.' })
