import { z } from 'zod'
import { languageSchema, slugSchema, textSchema } from './basics.ts'

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'Expected a colour as #rrggbb, for example #1d5c4d.' })

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
export const themeSchema = z.strictObject(named)

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
      .meta({ description: 'Languages on offer; the first is the source language' }),
    timeZone: z
      .string()
      .refine((zone) => zone.includes('/') && isTimeZone(zone), {
        error: 'Expected an IANA time zone, for example Europe/London.',
      })
      .meta({ description: 'Where a day begins and ends: consent lasts to the end of its last day here' }),
    currency: z.string().regex(/^[A-Z]{3}$/, { error: 'Expected a currency code, for example GBP.' }),
    contact: z
      .strictObject({
        email: z.email().optional(),
        phone: z.string().optional(),
        note: textSchema.optional(),
      })
      .meta({ description: 'How a resident reaches a person' }),
    partners: listOf(partnerSchema),
    strands: listOf(strandSchema),
    themes: listOf(themeSchema),
    places: listOf(placeSchema),
    colours: z
      .strictObject({ brand: colour, onBrand: colour, accent: colour })
      .meta({ description: 'Brand colour, text on it, accent; checked for contrast' }),
    policies: z
      .strictObject({
        consentMonths: z.number().int().min(1).max(60).default(24).meta({ description: 'How long consent lasts unless the teller says less' }),
        leaseHours: z.number().int().min(1).max(168).default(24).meta({ description: 'How long the site shows stories without hearing from the CMS' }),
        backupDays: z.number().int().min(1).max(90).default(30).meta({ description: 'How long a backup is kept' }),
      })
      .prefault({}),
  })
  .refine(({ colours }) => contrast(colours.brand, colours.onBrand) >= 4.5, {
    path: ['colours'],
    error: 'Expected brand and onBrand to differ by a contrast of at least 4.5 to 1 (WCAG 2.2).',
  })

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

/** Contrast ratio of two colours, 1 to 21. WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

export type City = z.output<typeof citySchema>
export type CityInput = z.input<typeof citySchema>
export type Partner = z.output<typeof partnerSchema>
export type Place = z.output<typeof placeSchema>
export type Strand = z.output<typeof strandSchema>
export type Theme = z.output<typeof themeSchema>
