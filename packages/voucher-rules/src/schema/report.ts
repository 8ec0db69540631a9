import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { routeSchema } from './facts.ts'

const minor = z.number().int().min(0)
const params = z.record(z.string(), z.union([z.string(), z.number()]))
const reason = z.strictObject({
  key: z.string().meta({ description: 'A code; the sentence is in the locales' }),
  params: params.optional(),
})
const excluded = z.strictObject({
  submission: z.string(),
  reason: z.string().meta({ description: 'Why it does not count, as a code, for example duplicate' }),
  params: params.optional(),
})

/** What `vouchers assess` prints. */
export const assessmentReportSchema = z.strictObject({
  policy: z
    .strictObject({ id: z.string(), version: z.string() })
    .meta({ description: 'The version in force on the day' }),
  on: localDateSchema,
  currency: z.string(),
  researchers: z.array(
    z.strictObject({
      researcher: z.string().meta({ description: 'The code of the researcher' }),
      counted: z.array(z.string()).meta({ description: 'Ids of the questionnaires that count' }),
      excluded: z.array(excluded),
      entitledMinor: minor.meta({ description: 'What the rule gives, in minor units' }),
      awardedMinor: minor.meta({ description: 'What of it may be issued. Never without a recorded route' }),
      heldMinor: minor.meta({ description: 'What of it waits for a route or for budget' }),
      capped: z.boolean().meta({ description: 'Did the cap of the current period cut something off' }),
      remainder: minor.meta({ description: 'Counted towards the next voucher' }),
      surplus: minor.meta({ description: 'Counted beyond the cap: they earn nothing' }),
      nextThresholdIn: z.number().int().min(1).nullable().meta({ description: 'How many more to the next voucher' }),
      route: routeSchema.nullable().meta({ description: 'null: none is recorded' }),
      notices: z.array(z.strictObject({ id: z.string(), outOfDate: z.boolean() })),
      arithmetic: z.array(reason).meta({ description: 'The lines of the sum' }),
      because: z.array(reason).meta({ description: 'What happens to the entitlement, and why' }),
    }),
  ),
  unattributed: z.array(excluded).meta({ description: 'Questionnaires that name nobody, or somebody unknown' }),
})
