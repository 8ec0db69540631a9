import { localDateSchema, slugSchema, textSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'

/**
 * One thing an outside source says that touches vouchers. Two notices may contradict each other: both are shown.
 * A confirmed one quotes or sums up its source. An unconfirmed one asks a question and never states a value.
 */
export const noticeSchema = z
  .strictObject({
    id: slugSchema,
    country: z.string().regex(/^[A-Z]{2}$/, { error: 'Expected a country code, for example GB.' }),
    topic: z.enum(['work-status', 'tax', 'benefits', 'immigration', 'practice']),
    text: textSchema.meta({ description: 'What the source says, or, when unconfirmed, the question to ask' }),
    sourceUrl: z.url({ protocol: /^https?$/ }),
    sourceTitle: z.string().min(1),
    sourceDate: localDateSchema.nullable().meta({ description: 'The day the source gives; null when it gives none' }),
    checkedOn: localDateSchema.meta({ description: 'The day somebody read it' }),
    reviewBy: localDateSchema.meta({ description: 'After this day it counts as out of date' }),
    confidence: z.enum(['confirmed', 'unconfirmed']).meta({ description: 'Unconfirmed: shown as a question only' }),
    contradicts: z.array(slugSchema).meta({ description: 'Ids of notices that say otherwise' }),
  })
  .refine(
    ({ confidence, text }) => confidence === 'confirmed' || Object.values(text).every((words) => /[?؟]/.test(words)),
    {
      path: ['text'],
      error: 'Expected a question, because the notice is unconfirmed: it may not state a value.',
    },
  )

export type Notice = z.output<typeof noticeSchema>
