import { z } from 'zod'
import type { Profession, Route, Step } from '../model/profession.ts'
import { factOf, textFactSchema } from './fact.ts'
import { englishMarksSchema, escoOccupationSchema, feeValueSchema, occupationCodeSchema } from './values.ts'

export const nationSchema = z
  .enum(['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR'])
  .meta({ description: 'A nation of the UK, after ISO 3166-2' })

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected small letters, digits and hyphens, for example "plab-1"')
const texts = z.array(textFactSchema)

export const stepSchema: z.ZodType<Step> = z.strictObject({
  id: slug.meta({ description: 'Name of the step, unique in its route' }),
  title: z.string().min(1).meta({ description: 'Heading; structure, so always shown' }),
  order: z.int().positive().meta({ description: 'Place in the route, from 1' }),
  after: z.array(slug).meta({ description: 'Steps that come first' }),
  optional: z.boolean().meta({ description: 'True when the step may be left out' }),
  action: textFactSchema.meta({ description: 'What to do' }),
  evidence: texts.meta({ description: 'Papers the step needs' }),
  fees: z.array(factOf(feeValueSchema)).meta({ description: 'What the step costs' }),
})

export const routeSchema: z.ZodType<Route> = z.strictObject({
  id: slug.meta({ description: 'Name of the route, unique in its profession' }),
  sharedRouteId: slug.optional().meta({ description: 'Set where professions share a route' }),
  name: z.string().min(1).meta({ description: 'Heading' }),
  nations: z.array(nationSchema).min(1).meta({ description: 'Where it leads to work' }),
  status: z.literal('not-available').optional().meta({ description: 'Set where the route is known to be closed' }),
  whoFor: textFactSchema.meta({ description: 'Who may take it' }),
  duration: textFactSchema.nullable().meta({ description: 'How long it takes; null where no source says' }),
  notes: texts.meta({ description: 'What to mind' }),
  steps: z.array(stepSchema).min(1).meta({ description: 'In order' }),
})

export const professionEntrySchema = z.strictObject({
  id: slug.meta({ description: 'Name of the profession' }),
  label: z.string().min(1).meta({ description: 'What it is called in the UK' }),
  group: slug.meta({ description: 'The group it is listed under' }),
  regulator: slug.nullable().meta({ description: 'Who decides; null where nobody regulates' }),
  nations: z.array(nationSchema).min(1).meta({ description: 'Where the profession exists' }),
})

export const professionSchema: z.ZodType<Profession> = professionEntrySchema.extend({
  fields: z.array(slug).optional().meta({ description: 'Fields of practice that are registered apart' }),
  regulated: textFactSchema.meta({ description: 'Whether it is regulated' }),
  protectedTitles: texts.meta({ description: 'Titles the law keeps for registered people' }),
  codes: z
    .strictObject({
      isco08: z.array(factOf(occupationCodeSchema)),
      esco: z.array(factOf(escoOccupationSchema)),
      soc2020: z.array(factOf(occupationCodeSchema)),
    })
    .meta({ description: 'Occupation codes; the choice of match is ours' }),
  english: z
    .strictObject({ tests: z.array(factOf(englishMarksSchema)), rules: texts, other: texts })
    .meta({ description: 'Tests with their marks, rules about them, and other ways to show English' }),
  routes: z.array(routeSchema).min(1).meta({ description: 'Ways to get there' }),
  documents: texts.meta({ description: 'Papers to have ready' }),
  recency: texts.meta({ description: 'What is asked of people who have not practised for a while' }),
  refugeeHelp: texts.meta({ description: 'What is easier for refugees' }),
  interimRoles: texts.meta({ description: 'Work on the way' }),
  nationDifferences: texts.meta({ description: 'What differs between the nations' }),
  notes: texts.meta({ description: 'What else to mind' }),
})
