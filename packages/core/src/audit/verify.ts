import { fail, ok, type Result } from '../result.ts'
import { auditEventHash, type AuditEvent } from './event.ts'
import { auditSealHash, noSeal, type AuditSeal } from './seal.ts'

export interface AuditLog {
  readonly seals: readonly AuditSeal[]
  /** In any order; `seal` is the place of the seal that an event says it is in, `null` while it waits. */
  readonly events: readonly (AuditEvent & { readonly seal: number | null })[]
  /** The end of the chain as it was noted elsewhere: a chain alone does not show that its end was cut off. */
  readonly head?: { readonly entries: number; readonly hash: string } | null | undefined
}

export interface AuditWhole {
  readonly seals: number
  readonly events: number
  /** Events that no seal covers yet. */
  readonly waiting: number
}

/** The first thing that is wrong, and the place of its seal. */
export type AuditBroken =
  | {
      readonly code: 'audit-broken'
      /** `cut-off`: the end that was noted elsewhere is not here. */
      readonly because: 'seal-missing' | 'seal-changed' | 'cut-off'
      readonly seal: number
    }
  | {
      readonly code: 'audit-broken'
      /** `not-sealed`: it says that it is in a seal, and is not. */
      readonly because: 'event-missing' | 'event-changed' | 'not-sealed'
      readonly seal: number
      readonly event: string
    }

/** Was anything in the log changed, taken out, slipped in or cut off. */
export function verifyAudit({ seals, events, head }: AuditLog): Result<AuditWhole, AuditBroken> {
  const byId = new Map(events.map((event) => [event.id, event]))
  const covered = new Set<string>()
  let previous = noSeal
  for (const [place, seal] of [...seals].sort((one, other) => one.seq - other.seq).entries()) {
    if (seal.seq !== place) return fail({ code: 'audit-broken', because: 'seal-missing', seal: place })
    if (seal.previous !== previous || auditSealHash(seal) !== seal.hash)
      return fail({ code: 'audit-broken', because: 'seal-changed', seal: place })
    previous = seal.hash
    for (const { id, hash } of seal.events) {
      const event = byId.get(id)
      if (!event) return fail({ code: 'audit-broken', because: 'event-missing', seal: place, event: id })
      if (auditEventHash(event) !== hash)
        return fail({ code: 'audit-broken', because: 'event-changed', seal: place, event: id })
      covered.add(id)
    }
  }
  const noted = head ? seals.find(({ seq }) => seq === head.entries - 1) : undefined
  if (head && noted?.hash !== head.hash) return fail({ code: 'audit-broken', because: 'cut-off', seal: seals.length })
  const loose = events.find(({ id, seal }) => seal !== null && !covered.has(id))
  if (loose) return fail({ code: 'audit-broken', because: 'not-sealed', seal: loose.seal ?? 0, event: loose.id })
  return ok({ seals: seals.length, events: covered.size, waiting: byId.size - covered.size })
}
