import { z } from 'zod'
import type { PolicyTerms } from './policy-terms.ts'

const term = z
  .string()
  .regex(/\p{L}|\p{N}/u, { error: 'Expected a word or a phrase, for example “asset transfer*”.' })
  .meta({ description: 'A word or a phrase; * at the end of a word stands for any ending' })

/** A city's own list of terms, in its own language. */
export const policyTermsSchema: z.ZodType<PolicyTerms> = z
  .strictObject({
    contract: z.literal(1),
    catalogue: z.string().min(1).meta({ description: 'Id of the catalogue whose items are named' }),
    basis: z.literal('ours').meta({ description: 'No source gives such terms; whoever wrote them stands for them' }),
    within: z.int().positive().meta({ description: 'Words from the first to the last word of what is found' }),
    items: z
      .array(
        z.strictObject({
          item: z.string().min(1).meta({ description: 'Id of an item' }),
          groups: z.array(z.array(term).min(1)).min(1).meta({ description: 'A passage needs one term of every group' }),
          within: z.int().positive().exactOptional().meta({ description: 'Instead of the list’s own' }),
        }),
      )
      .min(1),
  })
  .meta({ description: 'What a council’s policy is likely to say about each item of a checklist' })
