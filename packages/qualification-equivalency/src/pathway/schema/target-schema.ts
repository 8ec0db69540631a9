import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { PathwayTarget } from '../figures.ts'
import { indicators, type Indicator } from '../indicators.ts'

const names = Object.keys(indicators) as [Indicator, ...Indicator[]]

/** A target: which figure, by which definition, how many people, by when, and where it is written. */
export const pathwayTargetSchema = z.strictObject({
  indicator: z.enum(names, { error: `Expected a figure: ${names.join(', ')}.` }).meta({ description: 'Which figure' }),
  definition: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'The definition it was set for, for example counted/engaged@1' }),
  target: z
    .int({ error: 'Expected a whole number of people, for example 60.' })
    .min(1, { error: 'Expected at least 1 person.' })
    .max(100_000)
    .meta({ description: 'People' }),
  by: localDateSchema.meta({ description: 'The day it is to be reached by' }),
  source: z.string().min(1).max(300).meta({ description: 'Where it is written' }),
}) satisfies z.ZodType<PathwayTarget>
