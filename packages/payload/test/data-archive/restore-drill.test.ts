import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, describe, expect, test } from 'vitest'
import { exportFromCms } from '../../src/data-archive/command/export-from-cms.ts'
import { importIntoCms } from '../../src/data-archive/command/import-into-cms.ts'
import { importArchive } from '../../src/data-archive/import-archive.ts'
import { currentFeed, feedAsRecorded } from '../../src/feed/current-feed.ts'
import { sealEvents } from '../../src/audit/seal-events.ts'
import { verifyAudit } from '@use-it-cities/core/audit'
import { readLog } from '../../src/audit/read-log.ts'
import { activeSubscribers } from '../../src/round-up/subscribers.ts'
import { slugs } from '../../src/slugs.ts'
import { ledgerIn } from '../../src/take-down/ledger.ts'
import { takeDown } from '../../src/take-down/take-down.ts'
import { aPerson, aPublishedStory, aReadyStory, publish, password, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { aPicture } from '../take-down/a-picture.ts'
import { archiveOf, aSiteThatRemembers, checkedFile, lock, overHttp } from './support.ts'

const stops: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
})
const start = async (options: CmsOptions = {}): Promise<Cms> => {
  const cms = await startCms(options)
  stops.push(cms.stop)
  return cms
}
const aSite = async (...args: Parameters<typeof aSiteThatRemembers>) => {
  const there = await aSiteThatRemembers(...args)
  stops.push(there.stop)
  return there
}
const site = async (...args: Parameters<typeof aSiteThatRemembers>): Promise<string> => (await aSite(...args)).url
const shown = async (cms: Cms) => (await currentFeed(cms.payload)).feed.stories.map(({ code }) => code).sort()
const codeOf = ({ story }: { story: Row }) => String(story.code)
const withdraw = async (cms: Cms, id: string) => takeDown(await createLocalReq({}, cms.payload), id)

describe.each(databases)('the restore drill on %s', (database) => {
  test('readers of the round-up get nothing until somebody has asked them: one may have ended it since', async () => {
    const source = await start({ database })
    const reader = (email: string, status: string) =>
      source.payload.create({
        collection: slugs.roundUpSubscribers as never,
        data: { email, status } as never,
        overrideAccess: true,
      })
    await reader('active@example.org', 'active')
    await reader('ended@example.org', 'unsubscribed')
    const archive = await archiveOf(source)

    const restored = await start({ database })
    await importArchive(restored.payload, archive, lock)
    const { docs } = await restored.payload.find({
      collection: slugs.roundUpSubscribers as never,
      sort: 'email',
      overrideAccess: true,
    })
    expect((docs as unknown as Row[]).map(({ email, status }) => [email, status])).toEqual([
      ['active@example.org', 'restored'],
      ['ended@example.org', 'unsubscribed'],
    ])
    expect(await activeSubscribers(restored.payload)).toEqual([])
  })

  test('with the site there: what was withdrawn after the backup stays gone, the rest is shown at once', async () => {
    const source = await start({ database })
    const [stays, goes] = [await aPublishedStory(source), await aPublishedStory(source)]
    const picture = await aPicture(source, stays.story.id)
    await source.payload.update({
      collection: slugs.stories,
      id: stays.story.id,
      data: { photo: picture.id } as never,
      overrideAccess: true,
    })
    const archive = await archiveOf(source)
    const before = (await currentFeed(source.payload)).feed
    await withdraw(source, goes.story.id)

    const url = await site('2026-01-01T00:00:00.000Z', [codeOf(goes)])
    const restored = await start({ database, siteCallUrls: [url] })
    const done = await importArchive(restored.payload, archive, lock)
    expect(done).toMatchObject({ state: 'witnessed', withdrawnSince: 1, files: picture.files.length })
    expect(await shown(restored)).toEqual([codeOf(stays)])
    const { feed } = await currentFeed(restored.payload)
    expect(feed.tombstones.map(({ code }) => code)).toEqual([codeOf(goes)])
    expect(feed.stories[0]).toEqual(before.stories.find(({ code }) => code === codeOf(stays)))
    expect((await ledgerIn(restored.dataDir).read()).map(({ code }) => code)).toEqual([codeOf(goes)])
    await expect(publish(restored, goes.story.id)).rejects.toThrow()
  }, 120_000)

  test('onto an empty machine with no site to ask: nothing is shown until somebody confirms', async () => {
    const source = await start({ database })
    const story = await aPublishedStory(source)
    const archive = await archiveOf(source)
    const restored = await start({ database })
    expect(await importArchive(restored.payload, archive, lock)).toMatchObject({ state: 'waiting', madeDrafts: [] })
    expect(await shown(restored)).toEqual([])

    // Whoever publishes meanwhile does not show it either.
    const newer = await aReadyStory(restored)
    await publish(restored, newer.story.id)
    expect(await shown(restored)).toEqual([])

    const editor = await aPerson(restored, ['partner-editor'], { organisation: 'north-trust' })
    const lead = await aPerson(restored, ['comms-lead'])
    expect((await editor.rest('GET', '/data/restored')).status).toBe(403)
    const { body } = await lead.rest('GET', '/data/restored')
    const waiting = body.restored as { exportedAt: string; stories: string[]; state: string }
    expect(waiting).toMatchObject({ state: 'waiting', stories: [codeOf(story), codeOf(newer)].sort() })
    expect((await editor.rest('POST', '/data/restored/confirm', { exportedAt: waiting.exportedAt })).status).toBe(403)
    const other = await lead.rest('POST', '/data/restored/confirm', { exportedAt: '2020-01-01T00:00:00.000Z' })
    expect([other.status, await shown(restored)]).toEqual([409, []])
    const said = await lead.rest('POST', '/data/restored/confirm', { exportedAt: waiting.exportedAt })
    expect(said.body).toMatchObject({ restored: { state: 'confirmed', confirmedBy: lead.id } })
    expect(await shown(restored)).toEqual([codeOf(story), codeOf(newer)].sort())
    const where = { action: { equals: 'restore-confirmed' } }
    const events = await restored.payload.db.find({ collection: slugs.auditEvents, where })
    expect(events.docs).toMatchObject([{ actor: lead.id, detail: waiting.exportedAt }])
  }, 120_000)

  test.each([
    ['came up with the CMS and remembers nothing', '2999-01-01T00:00:00.000Z'],
    ['does not say since when it remembers', undefined],
  ])(
    'a site that %s is no witness',
    async (_, since) => {
      const source = await start({ database })
      await aPublishedStory(source)
      const archive = await archiveOf(source)
      const restored = await start({ database, siteCallUrls: [await site(since)] })
      expect((await importArchive(restored.payload, archive, lock)).state).toBe('waiting')
      expect(await shown(restored)).toEqual([])
    },
    120_000,
  )

  test('one of two sites that cannot be asked is enough to wait, and what it says when it is asked again counts', async () => {
    const source = await start({ database })
    const [stays, goes] = [await aPublishedStory(source), await aPublishedStory(source)]
    const archive = await archiveOf(source)
    const old = await site('2026-01-01T00:00:00.000Z')
    const late = await aSite('2026-01-01T00:00:00.000Z', [codeOf(goes)])
    late.set(false)
    const restored = await start({ database, siteCallUrls: [old, late.url] })
    expect((await importArchive(restored.payload, archive, lock)).state).toBe('waiting')
    late.set(true)
    const lead = await aPerson(restored, ['comms-lead'])
    const waiting = (await lead.rest('GET', '/data/restored')).body.restored as { exportedAt: string }
    await lead.rest('POST', '/data/restored/confirm', { exportedAt: waiting.exportedAt })
    expect(await shown(restored)).toEqual([codeOf(stays)])
  }, 120_000)
})

describe('a machine that still has its ledger', () => {
  test('an archive from before a withdrawal does not bring the story back', async () => {
    const source = await start()
    const [stays, goes] = [await aPublishedStory(source), await aPublishedStory(source)]
    const archive = await archiveOf(source)
    const url = await site('2026-01-01T00:00:00.000Z')
    const restored = await start({ siteCallUrls: [url] })
    await ledgerIn(restored.dataDir).append({ code: codeOf(goes), on: '2026-11-21' })
    const done = await importArchive(restored.payload, archive, lock)
    expect(done).toMatchObject({ state: 'witnessed', withdrawnSince: 0 })
    expect(await shown(restored)).toEqual([codeOf(stays)])
    const where = { code: { equals: codeOf(goes) } }
    expect((await restored.payload.db.find({ collection: slugs.takeDowns, where })).docs).toHaveLength(1)
  }, 120_000)

  test('one that has replayed it already takes in an archive that knows of the same withdrawal', async () => {
    const source = await start()
    const goes = await aPublishedStory(source)
    const { code, on } = await withdraw(source, goes.story.id)
    const archive = await archiveOf(source)
    const url = await site('2026-01-01T00:00:00.000Z', [code])
    const restored = await start({ siteCallUrls: [url] })
    await ledgerIn(restored.dataDir).append({ code, on })
    const { replayLedger } = await import('../../src/take-down/replay.ts')
    await replayLedger(restored.payload)
    await importArchive(restored.payload, archive, lock)
    expect(await shown(restored)).toEqual([])
    expect((await restored.payload.db.find({ collection: slugs.tombstones })).docs).toHaveLength(1)
  }, 120_000)
})

describe('from the terminal to a running CMS and back', () => {
  test('export, check, import: the audit log goes on from where it was', async () => {
    const source = await start()
    await aPublishedStory(source)
    const admin = await aPerson(source, ['administrator'])
    const comms = await aPerson(source, ['comms-lead'])
    const http = await overHttp(source)
    stops.push(http.stop)
    const file = path.join(source.dataDir, 'backup.age')
    const as = (email: string, cms: string) => ({ cms, email, password })
    const identity = await generateX25519Identity()
    const recipient = await identityToRecipient(identity)
    await expect(exportFromCms(as(comms.email, http.url), file, { recipient })).rejects.toThrow(/for administrators/)
    await expect(exportFromCms(as(admin.email, 'http://cms.example.org'), file, { recipient })).rejects.toThrow(/https/)
    await expect(exportFromCms(as(admin.email, http.url), file, { recipient: 'age1none' })).rejects.toThrow(
      /passphrase/,
    )
    expect(existsSync(file)).toBe(false)
    expect(await exportFromCms(as(admin.email, http.url), file, { recipient })).toBeNull()
    const check = await checkedFile(file, { identity })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(path.join(source.dataDir, 'archives'))).toEqual([])
    await expect(exportFromCms(as(admin.email, http.url), file, { recipient })).rejects.toThrow(/no file has yet/)

    const target = await start()
    const newAdmin = await aPerson(target, ['administrator'])
    await sealEvents(target.payload)
    const there = await overHttp(target)
    stops.push(there.stop)
    const done = await importIntoCms(as(newAdmin.email, there.url), file, { identity })
    expect(done).toMatchObject({ state: 'waiting', check })
    await sealEvents(target.payload)
    const log = await readLog(target.payload)
    expect(verifyAudit(log)).toMatchObject({ ok: true })
    const actions = log.events.map(({ action }) => action)
    for (const action of ['publish', 'archive-exported', 'archive-imported']) expect(actions).toContain(action)
    expect(log.seals[0]).toEqual((await readLog(source.payload)).seals[0])
    expect(readdirSync(path.join(target.dataDir, 'archives'))).toEqual([])
    const again = importIntoCms(as(newAdmin.email, there.url), file, { identity })
    await expect(again).rejects.toThrow(/Expected an empty CMS/)
    const wrong = { identity: await generateX25519Identity() }
    await expect(importIntoCms(as(newAdmin.email, there.url), file, wrong)).rejects.toThrow(/wrong-key/)
    expect((await feedAsRecorded(target.payload)).feed.stories).toHaveLength(1)
  }, 120_000)
})
