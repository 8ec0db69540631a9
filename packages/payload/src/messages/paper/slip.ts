import { contactMessageSchema, contactTopics } from '@use-it-cities/success-stories/outreach'
import { z } from 'zod'
import { isId } from '../../ids.ts'

const { agreed, language, name, reach, wantsCall, whoTold, words } = contactMessageSchema.shape

/** The contact form as somebody filled it in on paper, and a colleague types it in. */
export const slipSchema = z.strictObject({
  language,
  name,
  reach,
  wantsCall,
  topic: z.enum(contactTopics),
  words,
  whoTold,
  agreed,
  organisation: z
    .string()
    .refine(isId)
    .nullable()
    .optional()
    .meta({ description: 'Whom it is for: of a partner their own, which may be left out. None: the comms lead’s' }),
})

export type Slip = z.output<typeof slipSchema>

const expectedOf: Readonly<Record<keyof Slip, string>> = {
  language: 'Choose the language of the slip.',
  name: 'Type in what they may be called, in at most 80 letters.',
  reach: 'Choose how they want to be reached, and type in the number or the address, in at most 120 letters.',
  wantsCall: 'Say whether “Please call me” is ticked.',
  topic: 'Choose what it is about. “Something else” is fine.',
  words: 'Type in what they wrote, in at most 2,000 letters. It may be empty.',
  whoTold: 'Choose who told them, or that nothing is ticked.',
  agreed:
    'They have to tick the box that says they agree. Without that nothing of the slip may be kept: ask them, or give it back.',
  organisation: 'Choose an organisation of the list.',
}

/** A slip in what was sent, or the sentence for whoever types it in. */
export function readSlip(given: unknown): Slip | string {
  const read = slipSchema.safeParse(withoutControls(given))
  if (read.success) return read.data
  const field = read.error.issues[0]?.path[0]
  return expectedOf[field as keyof Slip] ?? `Expected { ${Object.keys(expectedOf).join(', ')} } and nothing else.`
}

/** Characters that no keyboard types: a database may not take them, and nobody sees them. */
function withoutControls(given: unknown): unknown {
  if (typeof given === 'string') return given.replace(/[^\P{Cc}\n\t]/gu, '')
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, withoutControls(value)]))
}
