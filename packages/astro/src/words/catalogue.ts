import type { Language } from '@use-it-cities/core'
import { languageSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import en from './en.json' with { type: 'json' }
import { notes, type WordKey } from './notes.ts'
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

/** The words of one language: complete, or the language is not on offer. */
export const wordsSchema = z.strictObject({ review: reviewSchema, words: z.strictObject(shape) })

/** What a city may change: single words in a language we have, or every word of a language we have not. */
export const wordChangesSchema = z.partialRecord(
  languageSchema,
  z.strictObject({ review: reviewSchema.optional(), words: z.strictObject(shape).partial() }),
)

export type Words = z.output<typeof wordsSchema>
export type WordsReview = Words['review']
export type WordChanges = z.output<typeof wordChangesSchema>
export type Catalogue = { readonly [language in Language]?: Words }

/** Fills in a word's `{parameters}`. */
export type Translate = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

const own: Catalogue = { en: wordsSchema.parse(en), ur: wordsSchema.parse(ur) }

/** Our words with the city's changes. Throws when a language is left incomplete, naming the words it lacks. */
export function catalogueWith(changes: WordChanges = {}): Catalogue {
  const merged: { [language in Language]?: Words } = { ...own }
  for (const [language, change] of Object.entries(changes) as [Language, WordChanges[Language] & object][]) {
    const base = own[language]
    const parsed = wordsSchema.safeParse({
      review: change.review ?? base?.review ?? { status: 'unreviewed' },
      words: { ...base?.words, ...change.words },
    })
    if (!parsed.success)
      throw new Error(`The words for "${language}" are not complete.\n${z.prettifyError(parsed.error)}`)
    merged[language] = parsed.data
  }
  return merged
}

export const translator =
  ({ words }: Words): Translate =>
  (key, params = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
