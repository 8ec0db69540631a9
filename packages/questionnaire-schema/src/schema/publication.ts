import { languageSchema, localDateSchema, slugSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { Publication } from '../contract/index.ts'
import { bytesSchema } from './basics.ts'
import { definitionSchema } from './definition.ts'
import { translationSchema } from './translation.ts'

export const publicKeySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .meta({ description: 'The first 16 hexadecimal characters of the SHA-256 of the point' }),
  raw: bytesSchema(87).min(87).meta({ description: 'P-256 point, uncompressed, base64url' }),
})

const released = z.array(languageSchema)

/** What the CMS gives the site about research. Nothing about any person. */
export const publicationSchema = z.strictObject({
  contract: z.literal(1),
  city: slugSchema,
  revision: z.int().min(1),
  intakeKey: publicKeySchema,
  questionnaires: z.array(
    z.strictObject({
      definition: definitionSchema,
      translations: z.array(translationSchema),
      opensOn: localDateSchema,
      closesOn: localDateSchema.nullable(),
      released: z.strictObject({ online: released, paper: released, 'read-aloud': released }),
    }),
  ),
}) satisfies z.ZodType<Publication>
