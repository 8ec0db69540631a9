import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Expected a hash of 64 hexadecimal characters.' })
const moment = z.iso.datetime()

/** One line of an exported audit log: an event, a seal, or the noted end. */
export const auditLineSchema = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('event'),
    id: z.string().min(1),
    on: moment,
    action: z.string(),
    actor: z.string(),
    kind: z.string(),
    target: z.string(),
    code: z.string().nullable(),
    detail: z.string().nullable(),
    seal: z.number().int().min(0).nullable(),
  }),
  z.strictObject({
    is: z.literal('seal'),
    seq: z.number().int().min(0),
    previous: hash,
    hash,
    on: moment,
    events: z.array(z.strictObject({ id: z.string().min(1), hash })),
  }),
  z.strictObject({ is: z.literal('head'), entries: z.number().int().min(1), hash }),
])

export type AuditLine = z.output<typeof auditLineSchema>
