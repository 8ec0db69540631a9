import { z } from 'zod'
import { isCountry } from '../rules/countries.ts'
import { englishWays } from '../rules/evidence.ts'
import { papersHeld } from '../rules/person.ts'
import type { Readings } from '../rules/readings.ts'
import { addressSchema } from './address.ts'
import { nationSchema } from './profession.ts'

const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected small letters, digits and hyphens, for example english-rule-1')
const countries = z
  .array(z.string().refine(isCountry, 'Expected the two capitals of a country (ISO 3166), for example NG'))
  .min(1)
const countriesOrGroup = z.union([countries, name])
const paper = z.enum(papersHeld)

const whoForSchema = z.strictObject({
  trainedIn: countriesOrGroup.optional().meta({ description: 'Countries, or the name of a group' }),
  trainedOutside: countriesOrGroup.optional().meta({ description: 'Countries, or the name of a group' }),
  holds: paper.optional().meta({ description: 'What the person has to hold' }),
  holdsNot: paper.optional().meta({ description: 'What the person must not hold' }),
  qualifiedAs: name.optional().meta({ description: 'A profession; "same" for the one asked about' }),
  swissRights: z.literal(true).optional().meta({ description: 'For people the Swiss citizens’ rights deal covers' }),
})

const englishReadingSchema = z.strictObject({
  combining: z
    .strictObject({
      rule: name.meta({ description: 'The fact that says so, without the profession' }),
      sittings: z.int().min(2),
      withinMonths: z.int().positive(),
      unless: z.array(name).meta({ description: 'Facts that could change it' }),
    })
    .optional()
    .meta({ description: 'How sittings of one test may be put together' }),
  ways: z
    .partialRecord(z.enum(englishWays), name)
    .optional()
    .meta({ description: 'The fact that allows each way without a test' }),
  onlyFor: z
    .record(name, z.array(name).min(1))
    .optional()
    .meta({ description: 'Tests whose marks are for these professions only' }),
  notFor: z
    .record(name, z.array(name).min(1))
    .optional()
    .meta({ description: 'Tests whose marks are not for these professions' }),
})

const bandSchema = z
  .strictObject({
    under: z.number().positive().optional().meta({ description: 'Years without practice: fewer than this' }),
    upTo: z.number().positive().optional().meta({ description: 'Years without practice: this at most' }),
    days: z.int().nonnegative().meta({ description: 'Days of updating' }),
  })
  .refine(({ under, upTo }) => under === undefined || upTo === undefined, {
    error: 'Expected "under" or "upTo", for example {"upTo":5,"days":30}.',
  })

const recencyReadingSchema = z.strictObject({
  rule: name.meta({ description: 'The fact that says so, without the profession' }),
  bands: z.array(bandSchema).min(1).optional().meta({ description: 'The first band that holds counts' }),
  withinYears: z.int().positive().optional().meta({ description: 'Practice longer ago does not count' }),
  asksNothing: z.literal(true).optional().meta({ description: 'Set where no recent practice is asked for' }),
  unless: z.array(name).meta({ description: 'Facts that could change it' }),
})

/** What the sentences of facts say, for a program. */
export const readingsSchema: z.ZodType<Readings> = z
  .strictObject({
    groups: z
      .record(name, z.strictObject({ source: addressSchema.meta({ description: 'Who lists them' }), countries }))
      .meta({ description: 'Groups of countries' }),
    routes: z
      .record(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/), whoForSchema)
      .meta({ description: 'By the shared id of the route, or profession/route' }),
    english: z.record(name, englishReadingSchema).meta({ description: 'By regulator' }),
    recency: z.record(name, recencyReadingSchema).meta({ description: 'By regulator' }),
    regulators: z
      .record(name, z.partialRecord(nationSchema, name))
      .meta({ description: 'By profession: where another body decides in a nation' }),
  })
  .superRefine(({ groups, routes }, context) => {
    for (const [route, { trainedIn, trainedOutside }] of Object.entries(routes))
      for (const [field, places] of Object.entries({ trainedIn, trainedOutside }))
        if (typeof places === 'string' && !Object.hasOwn(groups, places))
          context.addIssue({
            code: 'custom',
            path: ['routes', route, field],
            message: `Expected a group of this file, for example ${Object.keys(groups)[0] ?? 'eea'}.`,
          })
  })
