import { z } from 'zod'

const count = z.number().int().min(0)

/** What `audit check --json` prints. More fields may come; these stay. */
export const auditCheckSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    seals: count,
    events: count.meta({ description: 'Events that a seal covers' }),
    waiting: count.meta({ description: 'Events that no seal covers yet' }),
  }),
  z.strictObject({
    ok: z.literal(false),
    because: z.enum([
      'seal-missing',
      'seal-changed',
      'cut-off',
      'event-missing',
      'event-changed',
      'not-sealed',
      'differs-from-older',
    ]),
    seal: count.meta({ description: 'The place of the first seal that is not right, from 0' }),
    event: z.string().optional(),
  }),
])

export type AuditCheckOutput = z.output<typeof auditCheckSchema>
