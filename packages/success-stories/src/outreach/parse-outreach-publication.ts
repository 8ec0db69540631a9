import { fail, ok, type Result } from '@use-it-cities/core'
import { z } from 'zod'
import { outreachPublicationSchema, type OutreachPublication } from './schema.ts'

export interface BadOutreachPublication {
  readonly code: 'bad-outreach-publication'
  /** What is wrong and where, for a log. */
  readonly detail: string
}

/** Reads a publication from its JSON text, or from what was parsed of it already. Its signature is checked before. */
export function parseOutreachPublication(json: unknown): Result<OutreachPublication, BadOutreachPublication> {
  let value = json
  try {
    if (typeof json === 'string') value = JSON.parse(json) as unknown
  } catch (error) {
    return fail({ code: 'bad-outreach-publication', detail: `Expected JSON, but: ${String(error)}` })
  }
  const parsed = outreachPublicationSchema.safeParse(value)
  return parsed.success
    ? ok(parsed.data)
    : fail({ code: 'bad-outreach-publication', detail: z.prettifyError(parsed.error).slice(0, 2_000) })
}
