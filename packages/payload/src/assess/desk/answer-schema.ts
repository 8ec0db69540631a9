import { answerSchema } from '@use-it-cities/assessment/schema'
import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { isId } from '../../ids.ts'
import type { SheetAnswer } from '../views.ts'

const words = (longest: number) =>
  z.string().max(longest, { error: `Expected at most ${longest} characters. Put the rest into a file.` })

/** An address on the web, or the name of a file: nothing that would run when it is followed. */
const linkSchema = words(2_000).refine((link) => isOfTheWeb(link) || !/^[a-z][a-z0-9+.-]+:/i.test(asFollowed(link)), {
  error: 'Expected an address that begins with https://, or the name of a file.',
})

const isOfTheWeb = (link: string) => /^https?:\/\//i.test(link)

/** Browsers pass over control characters in an address, also within the name of what would run. */
const asFollowed = (link: string) => link.replaceAll(/\p{Cc}/gu, '').trimStart()

const evidenceSchema = z
  .strictObject({
    title: words(2_000).trim().min(1, { error: 'Expected what it is, for example Cabinet paper.' }),
    link: linkSchema.optional(),
    file: z.string().refine(isId, { error: 'Expected a file that was added here. Add it again.' }).optional(),
    collectedOn: localDateSchema,
    expiresOn: localDateSchema.optional(),
  })
  .refine(({ link, file }) => link === undefined || file === undefined, {
    error: 'Expected an address or a file, not both. Make them two pieces of evidence.',
  })

/** One answer as the screens send it: the engine’s form, no longer than the website lets people write, and files. */
export const sheetAnswerSchema: z.ZodType<SheetAnswer> = z.strictObject({
  ...answerSchema.shape,
  evidence: z.array(evidenceSchema).max(30, { error: 'Expected at most 30 pieces of evidence.' }).default([]),
  note: words(20_000).optional(),
  justification: words(5_000).optional(),
})
