import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditEventHash, auditSealHash, noSeal, verifyAudit, type AuditLog, type AuditSeal } from '../src/audit.ts'

/** A log as it grows: some events in each seal, and some that wait. */
const logs = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }), fc.nat(3))
  .map(([sizes, waiting]): AuditLog => {
    let next = 0
    const anEvent = (seal: number | null) => ({
      id: `event-${(next += 1)}`,
      on: `2026-11-21T10:00:${String(next).padStart(2, '0')}.000Z`,
      action: 'publish',
      actor: 'person-1',
      kind: 'stories',
      target: `story-${next}`,
      code: null,
      detail: null,
      seal,
    })
    const groups = sizes.map((size, seq) => Array.from({ length: size }, () => anEvent(seq)))
    const seals: AuditSeal[] = []
    for (const [seq, group] of groups.entries()) {
      const events = group.map((event) => ({ id: event.id, hash: auditEventHash(event) }))
      const unsigned = { seq, previous: seals.at(-1)?.hash ?? noSeal, on: '2026-11-21T11:00:00.000Z', events }
      seals.push({ ...unsigned, hash: auditSealHash(unsigned) })
    }
    const last = seals.at(-1)
    const open = Array.from({ length: waiting }, () => anEvent(null))
    return { seals, events: [...groups.flat(), ...open], head: last && { entries: seals.length, hash: last.hash } }
  })
const whole = logs.filter(({ seals }) => seals.length > 0)
const because = (log: AuditLog) => {
  const verified = verifyAudit(log)
  return verified.ok ? 'whole' : verified.error.because
}

test('a log as it was written is whole, in whatever order it is read, and says what waits', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const read = { ...log, events: [...log.events].reverse(), seals: [...log.seals].reverse() }
      const sealed = log.events.filter(({ seal }) => seal !== null).length
      const waiting = log.events.length - sealed
      expect(verifyAudit(read)).toEqual({ ok: true, value: { seals: log.seals.length, events: sealed, waiting } })
    }),
  )
})

describe('what is found', () => {
  test('a letter of any field of any sealed event', () => {
    const fields = ['id', 'on', 'action', 'actor', 'kind', 'target', 'code', 'detail'] as const
    fc.assert(
      fc.property(whole, fc.nat(), fc.constantFrom(...fields), (log, at, field) => {
        const sealed = log.events.filter(({ seal }) => seal !== null)
        const event = sealed[at % sealed.length]
        const events = log.events.map((each) => (each === event ? { ...each, [field]: `${each[field] ?? ''}x` } : each))
        expect(because({ ...log, events })).toMatch(/^event-(?:missing|changed)$/)
      }),
    )
  })

  test('any sealed event that was taken out, and any seal', () => {
    fc.assert(
      fc.property(whole, fc.nat(), (log, at) => {
        const sealed = log.events.filter(({ seal }) => seal !== null)
        const event = sealed[at % sealed.length]
        expect(because({ ...log, events: log.events.filter((each) => each !== event) })).toBe('event-missing')
        const seal = log.seals[at % log.seals.length]
        const isLast = seal?.seq === log.seals.length - 1
        const found = because({ ...log, seals: log.seals.filter((each) => each !== seal) })
        expect(found).toBe(isLast ? 'cut-off' : 'seal-missing')
      }),
    )
  })

  test('a seal that was made again for other events, with a right hash of its own', () => {
    fc.assert(
      fc.property(whole, fc.nat(), (log, at) => {
        const place = at % log.seals.length
        const seals = log.seals.map((seal) => {
          if (seal.seq !== place) return seal
          const forged = { ...seal, events: seal.events.slice(1) }
          return { ...forged, hash: auditSealHash(forged) }
        })
        const isLast = place === log.seals.length - 1
        expect(because({ ...log, seals })).toBe(isLast ? 'cut-off' : 'seal-changed')
      }),
    )
  })

  test('an event that only says that it is sealed', () => {
    fc.assert(
      fc.property(whole, (log) => {
        const [first] = log.events
        const slipped = {
          ...(first ?? { on: '', action: '', actor: '', kind: '', target: '', code: null, detail: null }),
          id: 'slipped-in',
          seal: 0,
        }
        expect(because({ ...log, events: [...log.events, slipped] })).toBe('not-sealed')
      }),
    )
  })
})
