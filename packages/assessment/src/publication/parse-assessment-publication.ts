import { fail, ok, type Result } from '@use-it-cities/core'
import { z } from 'zod'
import type { AssessmentPublication } from './assessment-publication.ts'
import { assessmentPublicationSchema } from './publication-schema.ts'

export interface BadAssessmentPublication {
  readonly code: 'bad-assessment-publication'
  /** What is wrong and where, for a log. */
  readonly detail: string
}

/**
 * Reads a publication from its JSON text, or from what was parsed of it already. Whether it comes from the CMS is for
 * the signature to say, before this.
 */
export function parseAssessmentPublication(json: unknown): Result<AssessmentPublication, BadAssessmentPublication> {
  let value = json
  try {
    if (typeof json === 'string') value = JSON.parse(json) as unknown
  } catch (error) {
    return fail({ code: 'bad-assessment-publication', detail: `Expected JSON, but: ${String(error)}` })
  }
  const parsed = assessmentPublicationSchema.safeParse(value)
  return parsed.success
    ? ok(parsed.data)
    : fail({ code: 'bad-assessment-publication', detail: z.prettifyError(parsed.error).slice(0, 2_000) })
}
