import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sealEvents } from '../../src/audit/seal-events.ts'
import { verifyAudit as verifyLog } from '@use-it-cities/core/audit'
import { auditLineSchema } from '@use-it-cities/core/schema'
import { readLog } from '../../src/audit/read-log.ts'
import { audit } from '../../src/hooks/audit.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'

// Sealed only where a test says so: what is sealed by itself a second later would not wait to be counted on a slow machine.
vi.mock('../../src/audit/seal-soon.ts', () => ({ sealSoon: () => undefined }))

const verifyAudit = async (payload: Cms['payload']) => verifyLog(await readLog(payload))

describe.each(databases)('the audit log on %s', (database) => {
  let cms: Cms
  beforeAll(async () => (cms = await startCms({ database, isEmpty: true })), 120_000)
  afterAll(() => cms.stop())

  const act = async (target: string) =>
    audit(await createLocalReq({}, cms.payload), { action: 'publish', kind: slugs.stories, target })
  const rows = async <Row>(collection: typeof slugs.auditEvents | typeof slugs.auditSeals, sort: string) =>
    (await cms.payload.db.find<Row & { id: string }>({ collection, where: {}, sort, limit: 0, pagination: false })).docs
  const change = (collection: typeof slugs.auditEvents | typeof slugs.auditSeals, id: string, data: object) =>
    cms.payload.db.updateOne({ collection, id, data: data as never, returning: false })

  test('is whole when nothing was done', async () => {
    expect(await sealEvents(cms.payload)).toBe(0)
    expect(await verifyAudit(cms.payload)).toEqual({ ok: true, value: { seals: 0, events: 0, waiting: 0 } })
  })

  test('seals what was done since, once, and says what waits', async () => {
    for (const target of ['one', 'two', 'three']) await act(target)
    expect(await sealEvents(cms.payload)).toBe(3)
    expect(await sealEvents(cms.payload)).toBe(0)
    await act('four')
    const whole = { seals: 1, events: 3, waiting: 1 }
    expect(await verifyAudit(cms.payload)).toEqual({ ok: true, value: whole })
    await Promise.all([sealEvents(cms.payload), sealEvents(cms.payload), act('five')])
    await sealEvents(cms.payload)
    const verified = await verifyAudit(cms.payload)
    expect(verified).toMatchObject({ ok: true, value: { events: 5, waiting: 0 } })
  })

  test.each<[string, (id: string) => Promise<unknown>, string, () => Promise<unknown>]>([
    [
      'an event that was changed',
      (id) => change(slugs.auditEvents, id, { actor: 'somebody-else' }),
      'event-changed',
      async () => {
        const [first] = await rows<{ actor: string }>(slugs.auditEvents, 'on')
        return change(slugs.auditEvents, first?.id ?? '', { actor: 'system' })
      },
    ],
    [
      'an event that was moved to another time',
      (id) => change(slugs.auditEvents, id, { on: '2020-01-01T00:00:00.000Z' }),
      'event-changed',
      async () => undefined,
    ],
  ])('finds %s', async (_name, harm, because, heal) => {
    const [first] = await rows<{ on: string }>(slugs.auditEvents, 'on')
    const { on } = first ?? { on: '' }
    await harm(first?.id ?? '')
    expect(await verifyAudit(cms.payload)).toMatchObject({ ok: false, error: { because, seal: 0, event: first?.id } })
    await heal()
    await change(slugs.auditEvents, first?.id ?? '', { on })
    expect((await verifyAudit(cms.payload)).ok).toBe(true)
  })

  test('finds a seal that was written again, though it fits its own events', async () => {
    const [first] = await rows<{ on: string }>(slugs.auditSeals, 'seq')
    await change(slugs.auditSeals, first?.id ?? '', { on: '2020-01-01T00:00:00.000Z' })
    expect(await verifyAudit(cms.payload)).toMatchObject({ ok: false, error: { because: 'seal-changed', seal: 0 } })
    await change(slugs.auditSeals, first?.id ?? '', { on: first?.on })
    expect((await verifyAudit(cms.payload)).ok).toBe(true)
  })

  test('finds an event that was slipped in as if it were sealed', async () => {
    await act('slipped in')
    const event = (await rows<{ target: string }>(slugs.auditEvents, 'on')).find(
      ({ target }) => target === 'slipped in',
    )
    await change(slugs.auditEvents, event?.id ?? '', { seal: 0 })
    expect(await verifyAudit(cms.payload)).toMatchObject({
      ok: false,
      error: { because: 'not-sealed', event: event?.id },
    })
    await change(slugs.auditEvents, event?.id ?? '', { seal: null })
    await sealEvents(cms.payload)
    expect((await verifyAudit(cms.payload)).ok).toBe(true)
  })

  test.each([
    ['the places of two seals are changed over', 'seal-changed'],
    ['a seal in the middle is taken out', 'seal-missing'],
    ['a seal is put in twice', 'seal-missing'],
    ['two events change places', 'event-changed'],
  ])('finds when %s', async (how, because) => {
    const { seals, events, head } = await readLog(cms.payload)
    const [first, second, ...rest] = seals
    const [one, other] = events.filter(({ seal }) => seal === 0)
    if (!first || !second || !one || !other) throw new Error('Expected two seals and two events.')
    const harmed = {
      'the places of two seals are changed over': { seals: [{ ...second, seq: 0 }, { ...first, seq: 1 }, ...rest] },
      'a seal in the middle is taken out': { seals: [first, ...rest] },
      'a seal is put in twice': { seals: [first, first, second, ...rest] },
      'two events change places': {
        events: events.map((event) =>
          event === one ? { ...other, id: one.id } : event === other ? { ...one, id: other.id } : event,
        ),
      },
    }[how]
    expect(verifyLog({ seals, events, head, ...harmed })).toMatchObject({ ok: false, error: { because } })
  })

  test('finds an event that was taken out, and an end that was cut off', async () => {
    const seals = await rows<{ seq: number; events: { id: string }[] }>(slugs.auditSeals, 'seq')
    const last = seals.at(-1)
    const gone = last?.events[0]?.id ?? ''
    await cms.payload.db.deleteOne({ collection: slugs.auditEvents, where: { id: { equals: gone } } })
    expect(await verifyAudit(cms.payload)).toMatchObject({
      ok: false,
      error: { because: 'event-missing', event: gone },
    })
    await cms.payload.db.deleteOne({ collection: slugs.auditSeals, where: { id: { equals: last?.id ?? '' } } })
    expect(await verifyAudit(cms.payload)).toMatchObject({
      ok: false,
      error: { because: 'cut-off', seal: seals.length - 1 },
    })
  })

  test('another process seals while the log is read: it is whole, and nothing in it says otherwise', async () => {
    const here = await startCms({ database, isEmpty: true })
    const there = await startCms({ database, databaseUrl: here.url, isEmpty: true })
    try {
      const did = async (by: Cms, target: string) =>
        audit(await createLocalReq({}, by.payload), { action: 'publish', kind: slugs.stories, target })
      await did(here, 'before')
      await sealEvents(here.payload)
      const { db } = here.payload
      const { find } = db
      let seals = 0
      db.find = (async (given: Parameters<typeof find>[0]) => {
        const found = await find.call(db, given)
        if (given.collection !== slugs.auditSeals || seals > 0) return found
        seals = 1
        await did(there, 'meanwhile')
        await sealEvents(there.payload)
        const [from, to] = [there, here].map(({ dataDir }) => path.join(dataDir, 'ledger', 'audit-head.json'))
        await copyFile(String(from), String(to))
        return found
      }) as typeof find
      const verified = await verifyAudit(here.payload)
      expect([seals, verified]).toMatchObject([1, { ok: true, value: { seals: 2, waiting: 0 } }])
    } finally {
      await there.stop()
      await here.stop()
    }
  })

  test('the next place is just being taken by another process: this seal takes the one after it', async () => {
    await act('in a crowd')
    const { payload } = cms
    const { create } = payload
    let refused = 0
    payload.create = (async (...given: Parameters<typeof create>) => {
      if (given[0].collection !== slugs.auditSeals || refused === 2) return create.apply(payload, given)
      refused += 1
      throw Object.assign(new Error('Please retry your operation.'), { code: 112 })
    }) as typeof create
    try {
      expect([await sealEvents(payload), refused]).toEqual([1, 2])
    } finally {
      payload.create = create
    }
  })

  test('says when the note of its end was taken away, so that nobody hides a cut with it', async () => {
    const safe = await startCms({ database, isEmpty: true })
    try {
      const req = await createLocalReq({}, safe.payload)
      const done = async (target: string) => {
        await audit(req, { action: 'publish', kind: slugs.stories, target })
        await sealEvents(safe.payload)
      }
      for (const target of ['one', 'two', 'three']) await done(target)
      const { seals, events } = await readLog(safe.payload)
      const last = { seal: { seq: { equals: 2 } }, event: { id: { equals: events.at(-1)?.id } } }
      await safe.payload.db.deleteOne({ collection: slugs.auditSeals, where: last.seal })
      await safe.payload.db.deleteOne({ collection: slugs.auditEvents, where: last.event })
      await rm(path.join(safe.dataDir, 'ledger', 'audit-head.json'))
      const lead = await aPerson(safe, ['safeguarding-lead'])
      const { body } = await lead.rest('GET', '/audit/verify')
      expect(body).toMatchObject({ ok: true })
      expect(body.says).toContain('an end that was cut off before then would not show')
      const told = (await readLog(safe.payload)).events.filter(({ action }) => action === 'audit-end-not-noted')
      expect(told).toMatchObject([{ target: seals[1]?.hash, detail: '1', seal: 2 }])
      // From then on it is held again.
      await done('four')
      const where = { seq: { equals: (await readLog(safe.payload)).seals.length - 1 } }
      await safe.payload.db.deleteOne({ collection: slugs.auditSeals, where })
      expect(await verifyAudit(safe.payload)).toMatchObject({ ok: false, error: { because: 'cut-off' } })
    } finally {
      await safe.stop()
    }
  })

  test('is verified and exported by administrators and the safeguarding lead, and the export is an event', async () => {
    const administrator = await aPerson(cms, ['administrator'])
    const lead = await aPerson(cms, ['safeguarding-lead'])
    const comms = await aPerson(cms, ['comms-lead'])
    for (const path of ['/audit/verify', '/audit/export']) {
      expect((await comms.rest('GET', path)).status).toBe(403)
      expect((await restAs(cms, null)('GET', path)).status).toBe(403)
    }
    expect((await lead.rest('GET', '/audit/verify')).body).toMatchObject({ ok: false, because: 'cut-off' })
    const { status, body } = await administrator.rest('GET', '/audit/export')
    expect(status).toBe(200)
    const lines = String(body.text)
      .trim()
      .split('\n')
      .map((line) => auditLineSchema.parse(JSON.parse(line)))
    const exports = lines.filter((line) => line.is === 'event' && line.action === 'audit-exported')
    expect(exports).toMatchObject([{ actor: administrator.id, target: 'all' }])
  })

  test('cannot be written to, changed or deleted over the ordinary ways', async () => {
    const [seal] = await rows(slugs.auditSeals, 'seq')
    const id = seal?.id ?? ''
    await expect(cms.payload.update({ collection: slugs.auditSeals, id, data: { seq: 9 } as never })).rejects.toThrow(
      'cannot be changed',
    )
    await expect(cms.payload.delete({ collection: slugs.auditSeals, id })).rejects.toThrow('cannot be deleted')
    const [event] = await rows(slugs.auditEvents, 'on')
    for (const [collection, where] of [
      [slugs.auditSeals, { id: { equals: id } }],
      [slugs.auditEvents, { id: { equals: event?.id } }],
    ] as const) {
      const changed = await cms.payload.update({ collection, where, data: { on: '2020-01-01' } as never })
      expect(changed.errors).toMatchObject([{ message: expect.stringContaining('cannot be changed') as string }])
      const deleted = await cms.payload.delete({ collection, where })
      expect(deleted.errors).toMatchObject([{ message: expect.stringContaining('cannot be deleted') as string }])
    }
    expect(await rows(slugs.auditSeals, 'seq')).toContainEqual(expect.objectContaining({ id }))
  })
})
