import { languageSchema, localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { Answers, SealedSubmission, Submission } from '../contract/index.ts'
import { limits } from '../define/limits.ts'
import { bytesSchema, idSchema, nameSchema, versionSchema } from './basics.ts'

const text = z.string().max(limits.text)
const flat = z.union([
  text,
  z.number(),
  z.boolean(),
  z.array(text).max(limits.choices),
  z.record(z.string().max(60), text),
])
const answer = z.union([flat, z.array(z.record(nameSchema, flat)).max(limits.entries)])

/** Answers of any questionnaire: only their form. `validate` says whether they are right. */
export const answersSchema = z
  .record(nameSchema, answer)
  .meta({ description: 'Answers by the name of the question' }) as unknown as z.ZodType<Answers, Answers>

const submissionId = z
  .uuid()
  .meta({ description: 'The same interview sent twice is one: this id is made when it begins' })

/** A completed questionnaire: who asked, how, when and where, and the answers. */
export const submissionSchema = z.strictObject({
  contract: z.literal(1),
  id: submissionId,
  questionnaire: z.strictObject({ id: idSchema, version: versionSchema }),
  researcher: z
    .strictObject({ code: z.string().max(100).exactOptional(), name: z.string().max(200).exactOptional() })
    .nullable()
    .meta({ description: 'As entered: a code, or on paper a name. Null when nobody was named' }),
  mode: z
    .enum(['self', 'read-aloud', 'paper'])
    .meta({ description: 'The resident filled it in, the researcher asked, or it was entered from paper' }),
  language: languageSchema,
  interpreter: z.boolean(),
  interviewedOn: localDateSchema,
  startedAt: z.iso.datetime().optional().meta({ description: 'By the device’s clock, which may be wrong' }),
  finishedAt: z.iso.datetime().optional(),
  place: idSchema.nullable().meta({ description: 'An area of the questionnaire’s list, never a point' }),
  serial: z.string().max(40).optional().meta({ description: 'Paper: the serial number on the form' }),
  answers: answersSchema,
}) satisfies z.ZodType<Submission>

/** What may be read of a finished interview before it is opened. 1.5 million characters hold the largest there can be. */
export const sealedSubmissionSchema = z.strictObject({
  contract: z.literal(1),
  id: submissionId,
  key: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .meta({ description: 'The id of the public key it was sealed to' }),
  enc: bytesSchema(87).min(87).meta({ description: 'HPKE encapsulated key' }),
  ciphertext: bytesSchema(1_500_000).meta({ description: 'HPKE ciphertext' }),
}) satisfies z.ZodType<SealedSubmission>
