import { z } from 'zod'
import type { Language } from '../languages.ts'
import type { Text } from '../text.ts'
import { contrast } from './contrast.ts'
import { languageSchema, slugSchema, textSchema, timeZoneSchema } from './basics.ts'

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'Expected a colour as #rrggbb, for example #1d5c4d.' })

const named = { id: slugSchema, title: textSchema.meta({ description: 'Its name, by language' }) }

export const partnerSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(1).meta({ description: 'The name the organisation uses for itself' }),
  kind: z
    .enum(['local-authority', 'university', 'nhs', 'charity', 'social-enterprise', 'business-body'])
    .meta({ description: 'What sort of organisation it is' }),
  role: textSchema.optional().meta({ description: 'What it does in the partnership, in one sentence' }),
  source: z
    .strictObject({ report: z.string(), section: z.string() })
    .optional()
    .meta({ description: 'The report that names it' }),
})

export const placeSchema = z.strictObject({
  ...named,
  kind: z.enum(['ward', 'area', 'city']).meta({ description: 'How large it is: never smaller than a ward' }),
})
export const strandSchema = z.strictObject({ ...named, summary: textSchema })
export const themeSchema = z.strictObject({
  ...named,
  kind: z
    .enum(['work', 'barrier', 'topic'])
    .optional()
    .meta({ description: 'A kind of work, what was in the way, or what else a story is about' }),
})

const idsAreUnique = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length
const listOf = <Item extends z.ZodType<{ id: string }>>(item: Item) =>
  z.array(item).refine(idsAreUnique, { error: 'Expected each id once; an id appears twice in this list.' })

/** A city is data. Birmingham's is in `apps/`; another city writes its own and installs the same packages. */
export const citySchema = z
  .strictObject({
    id: slugSchema,
    name: textSchema.meta({ description: 'What residents call the city' }),
    title: textSchema.meta({ description: 'The name of the site' }),
    summary: textSchema.meta({ description: 'One sentence about the site' }),
    languages: z
      .array(languageSchema)
      .min(1)
      .refine((list) => new Set(list).size === list.length, { error: 'Expected each language once.' })
      .meta({ description: 'Languages on offer; the first is the source language' }),
    timeZone: timeZoneSchema.meta({
      description: 'Where a day begins and ends: consent lasts to the end of its last day here',
    }),
    currency: z.string().regex(/^[A-Z]{3}$/, { error: 'Expected a currency code, for example GBP.' }),
    contact: z
      .strictObject({
        email: z.email().optional(),
        phone: z.string().optional(),
        note: textSchema.optional(),
      })
      .refine(({ email, phone, note }) => [email, phone, note].some((way) => way !== undefined), {
        error: 'Expected an email, a phone number or a note: a resident must be able to reach a person.',
      })
      .meta({ description: 'How a resident reaches a person' }),
    partners: listOf(partnerSchema),
    strands: listOf(strandSchema),
    themes: listOf(themeSchema),
    places: listOf(placeSchema),
    colours: z
      .strictObject({ brand: colour, onBrand: colour, accent: colour })
      .meta({ description: 'Brand colour, text on it, accent; the first two are checked for contrast' }),
    policies: z
      .strictObject({
        consentMonths: z
          .number()
          .int()
          .min(1)
          .max(60)
          .default(24)
          .meta({ description: 'How long consent lasts unless the teller says less' }),
        leaseHours: z
          .number()
          .int()
          .min(1)
          .max(168)
          .default(24)
          .meta({ description: 'How long the site shows stories without hearing from the CMS' }),
        backupDays: z.number().int().min(1).max(90).default(30).meta({ description: 'How long a backup is kept' }),
        erasureDays: z
          .number()
          .int()
          .min(0)
          .max(90)
          .default(30)
          .meta({ description: 'How long the words and pictures of a story are kept after it was taken down' }),
      })
      .prefault({}),
  })
  .refine(({ colours }) => contrast(colours.brand, colours.onBrand) >= 4.5, {
    path: ['colours'],
    error: 'Expected brand and onBrand to differ by a contrast of at least 4.5 to 1 (WCAG 2.2).',
  })
  .superRefine((city, context) => {
    for (const path of untranslated(city))
      context.addIssue({
        code: 'custom',
        path,
        message: `Expected words in the source language (${city.languages[0]}).`,
      })
  })

/** Words that every page needs: without them in the source language a page has nothing to fall back to. */
function untranslated(city: {
  languages: readonly Language[]
  name: Text
  title: Text
  summary: Text
  strands: readonly { title: Text; summary: Text }[]
  themes: readonly { title: Text }[]
  places: readonly { title: Text }[]
}): (string | number)[][] {
  const [source = 'en'] = city.languages
  const needed: [(string | number)[], Text][] = [
    [['name'], city.name],
    [['title'], city.title],
    [['summary'], city.summary],
    ...city.strands.map(({ summary }, at): [(string | number)[], Text] => [['strands', at, 'summary'], summary]),
    ...(['strands', 'themes', 'places'] as const).flatMap((list) =>
      city[list].map(({ title }, at): [(string | number)[], Text] => [[list, at, 'title'], title]),
    ),
  ]
  return needed.filter(([, text]) => !text[source]).map(([path]) => path)
}

/** A city's definition, checked and with its defaults filled in. */
export type City = z.output<typeof citySchema>
/** A city's definition as its people write it. */
export type CityInput = z.input<typeof citySchema>
export type Partner = z.output<typeof partnerSchema>
export type Place = z.output<typeof placeSchema>
export type Strand = z.output<typeof strandSchema>
export type Theme = z.output<typeof themeSchema>
