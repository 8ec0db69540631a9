import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'

const momentSchema = z
  .union([localDateSchema, z.iso.datetime({ offset: true })], {
    error: 'Expected a day or a moment with its zone, for example 2017-12-01 or 2017-12-01T16:30:00Z.',
  })
  .meta({ description: 'A calendar day in the city, or a moment with Z or an offset' })
const researcherSchema = z.string().min(1).meta({ description: 'A code for the researcher, never a name' })

export const submissionStatuses = ['submitted', 'validated', 'rejected', 'retracted'] as const
export const routes = ['voucher', 'expenses-only', 'payroll', 'declined'] as const

/** What is known of one questionnaire: who asked, when, and what became of it. Never an answer. */
export const submissionEventSchema = z
  .strictObject({
    submission: z.string().min(1).meta({ description: 'Its id: the same interview sent twice has one id' }),
    researcher: researcherSchema.nullable().meta({ description: 'Who asked; null when nobody was named' }),
    interviewedAt: momentSchema,
    validatedAt: momentSchema.nullable().meta({ description: 'When a person validated it; null before that' }),
    status: z.enum(submissionStatuses),
    duplicateOf: z.string().min(1).nullable().meta({ description: 'The one it repeats, when somebody said so' }),
    selfInterview: z.boolean().optional().meta({ description: 'The researcher answered it themselves' }),
    held: z.boolean().optional().meta({ description: 'A flag for review is open' }),
  })
  .refine(({ status, validatedAt }) => status !== 'validated' || validatedAt !== null, {
    path: ['validatedAt'],
    error: 'Expected the day it was validated, because its status is validated.',
  })

export const routeSchema = z.enum(routes).meta({
  description: 'voucher; expenses-only: no reward; payroll: paid as work, outside these rules; declined',
})

/** How somebody is thanked, as a named coordinator decided. There is no place for a reason: none is kept. */
export const routeDecisionSchema = z.strictObject({
  researcher: researcherSchema,
  route: routeSchema,
  decidedBy: z.string().min(1).meta({ description: 'The coordinator who decided' }),
  decidedOn: localDateSchema,
})

export type SubmissionEvent = z.output<typeof submissionEventSchema>
export type Route = z.output<typeof routeSchema>
export type RouteDecision = z.output<typeof routeDecisionSchema>
