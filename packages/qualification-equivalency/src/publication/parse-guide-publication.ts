import { fail, ok, type Result } from '@use-it-cities/core'
import { z } from 'zod'
import { guidePublicationSchema } from '../schema/publication.ts'
import type { GuidePublication } from './guide-publication.ts'

export interface BadGuidePublication {
  readonly code: 'bad-guide-publication'
  /** What is wrong and where, for a log. */
  readonly detail: string
}

/**
 * Reads a publication from its JSON text, or from what was parsed of it already. Whether it comes from the CMS is for
 * the signature to say, before this.
 */
export function parseGuidePublication(json: unknown): Result<GuidePublication, BadGuidePublication> {
  let value = json
  try {
    if (typeof json === 'string') value = JSON.parse(json) as unknown
  } catch (error) {
    return fail({ code: 'bad-guide-publication', detail: `Expected JSON, but: ${String(error)}` })
  }
  const parsed = guidePublicationSchema.safeParse(value)
  return parsed.success
    ? ok(parsed.data)
    : fail({ code: 'bad-guide-publication', detail: z.prettifyError(parsed.error).slice(0, 2_000) })
}
