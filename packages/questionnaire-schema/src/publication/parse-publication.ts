import { fail, ok, type Result } from '@use-it-cities/core'
import { z } from 'zod'
import type { Publication } from '../contract/index.ts'
import { publicationSchema } from '../schema/publication.ts'

export interface BadPublication {
  readonly code: 'bad-publication'
  /** What is wrong and where, for a log. */
  readonly detail: string
}

/**
 * Reads a publication from its JSON text, or from what was parsed of it already. Whether it comes from the CMS is for
 * the signature to say, before this.
 */
export function parsePublication(json: unknown): Result<Publication, BadPublication> {
  let value = json
  try {
    if (typeof json === 'string') value = JSON.parse(json) as unknown
  } catch (error) {
    return fail({ code: 'bad-publication', detail: `Expected JSON, but: ${String(error)}` })
  }
  const parsed = publicationSchema.safeParse(value)
  return parsed.success
    ? ok(parsed.data)
    : fail({ code: 'bad-publication', detail: z.prettifyError(parsed.error).slice(0, 2_000) })
}
