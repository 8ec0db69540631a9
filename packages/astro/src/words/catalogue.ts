import type { Language } from '@use-it-cities/core'
import { languageSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import ar from './ar.json' with { type: 'json' }
import bn from './bn.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import { notes, type WordKey } from './notes.ts'
import pa from './pa.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import ps from './ps.json' with { type: 'json' }
import ro from './ro.json' with { type: 'json' }
import so from './so.json' with { type: 'json' }
import ur from './ur.json' with { type: 'json' }

const shape = Object.fromEntries(
  Object.entries(notes).map(([key, note]) => [key, z.string().min(1).meta({ description: note })]),
) as Record<WordKey, z.ZodString>

const reviewSchema = z
  .strictObject({
    status: z.enum(['source', 'reviewed', 'unreviewed']),
    by: z.string().optional().meta({ description: 'Who checked the words' }),
  })
  .meta({ description: 'Has a speaker checked these words' })

/** The words of one language, every one of them. */
export const wordsSchema = z.strictObject({ review: reviewSchema, words: z.strictObject(shape) })

/** What a city may change: single words of a language, and what it says of their review. */
export const wordChangesSchema = z.partialRecord(
  languageSchema,
  z.strictObject({ review: reviewSchema.optional(), words: z.strictObject(shape).partial() }),
)

export type Words = z.output<typeof wordsSchema>
export type WordsReview = Words['review']
export type WordChanges = z.output<typeof wordChangesSchema>
/** Interface words in every language of USE-IT. */
export type Catalogue = Readonly<Record<Language, Words>>

/** Fills in a word's `{parameters}`. */
export type Translate = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

/** As it stands in the files: a word that is missing in one language does not compile. */
interface WordsFile {
  readonly review: { readonly status: string }
  readonly words: Readonly<Record<WordKey, string>>
}
const files: Readonly<Record<Language, WordsFile>> = { en, ur, pa, bn, ar, so, ps, ro, pl }

/** Our words with the city's changes. Throws when a file of ours is damaged or a change is not of a word we have. */
export function catalogueWith(changes: WordChanges = {}): Catalogue {
  const of = (language: Language): Words => {
    const { review, words } = files[language]
    const change = changes[language]
    const parsed = wordsSchema.safeParse({
      review: change?.review ?? review,
      words: { ...words, ...change?.words },
    })
    if (!parsed.success) throw new Error(`The words for "${language}" are not right.\n${z.prettifyError(parsed.error)}`)
    return parsed.data
  }
  return {
    en: of('en'),
    ur: of('ur'),
    pa: of('pa'),
    bn: of('bn'),
    ar: of('ar'),
    so: of('so'),
    ps: of('ps'),
    ro: of('ro'),
    pl: of('pl'),
  }
}

/** In a text from right to left, words that are put in keep their own direction and move none around them. */
export const translator =
  ({ words }: Words, direction: 'ltr' | 'rtl' = 'ltr'): Translate =>
  (key, params = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name]
      if (value === undefined) return whole
      return direction === 'rtl' && typeof value === 'string' ? `\u2068${value}\u2069` : String(value)
    })
