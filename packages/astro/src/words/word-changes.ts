import { languageCodes, type Language } from '@use-it-cities/core'
import { z } from 'zod'
import { areaNames, type Area, type KeyOf } from './areas.ts'
import type { WordsReview } from './translate.ts'
import { wordFault } from './word-fault.ts'

/** What a city may change: single words of an area in a language, and what it says of the review of them all. */
export type WordChanges = {
  readonly [A in Area]?:
    | {
        readonly [L in Language]?:
          | {
              readonly review?: WordsReview | undefined
              readonly words: { readonly [Key in KeyOf<A>]?: string | undefined }
            }
          | undefined
      }
    | undefined
}

const reviewSchema = z
  .strictObject({
    status: z.enum(['source', 'reviewed', 'unreviewed']),
    by: z.string().optional().meta({ description: 'Who checked the words' }),
  })
  .meta({ description: 'Has a speaker checked these words' })

/** An object with some of these names and no other. */
const someOf = <Name extends string>(what: string, names: readonly Name[], schemaOf: (name: Name) => z.ZodType) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schemaOf(name).optional()])), {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `Expected ${what}, one of ${names.join(', ')}; got ${(keys as string[]).join(', ')}.`
        : undefined,
  })

const wordsIn = (area: Area) =>
  z.record(z.string(), z.string()).superRefine((words, context) => {
    for (const [key, text] of Object.entries(words)) {
      const message = wordFault(area, key, text)
      if (message !== null) context.addIssue({ code: 'custom', path: [key], message })
    }
  })

export const wordChangesSchema = someOf('an area of words', areaNames, (area) =>
  someOf('a language', languageCodes, () => z.strictObject({ review: reviewSchema.optional(), words: wordsIn(area) })),
) as z.ZodType<WordChanges, WordChanges>
