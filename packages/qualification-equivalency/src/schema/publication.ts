import { slugSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { GuidePublication } from '../publication/guide-publication.ts'
import { localHelpListSchema } from './city-help.ts'
import { correctionSchema } from './correction.ts'
import { withIdsOnce } from './with-ids-once.ts'

/** What a city's CMS gives its site about the guide. */
export const guidePublicationSchema: z.ZodType<GuidePublication> = z.strictObject({
  contract: z.literal(1).meta({ description: 'The form of this file' }),
  city: slugSchema.meta({ description: 'The city it is for' }),
  revision: z.int().min(1).meta({ description: 'Rises with every change' }),
  generatedAt: z.iso.datetime().meta({ description: 'The moment it was made, in UTC' }),
  help: localHelpListSchema.meta({ description: 'What the city offers' }),
  corrections: withIdsOnce(z.array(correctionSchema)).meta({ description: 'What was corrected, in any order' }),
})
