import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { newIntakeKey } from '@use-it-cities/questionnaire-schema/sealed'
import { afterAll, describe, expect, test } from 'vitest'
import { copyInto } from '../../src/copy-into.ts'
import { deletedRowsIn } from '../../src/data-archive/deleted/deleted-rows.ts'
import { importArchive } from '../../src/data-archive/import-archive.ts'
import { slugs, type Slug } from '../../src/slugs.ts'
import {
  aMessage,
  intakeKey,
  path as intake,
  sealedCall,
  sendIn,
  startMessageCms,
  storedMessage,
} from '../messages/support.ts'
import { countOf, signed } from '../research/support.ts'
import { aPerson, type Row } from '../support/builders.ts'
import { databases, type Cms, type CmsOptions } from '../support/cms.ts'
import { archiveOf, lock } from './support.ts'

const stops: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
})
const start = async (options: CmsOptions = {}): Promise<Cms> => {
  const cms = await startMessageCms(options)
  stops.push(cms.stop)
  return cms
}
const aFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'use-it-deleted-'))
  stops.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })))
  return folder
}

/** As the guide says: the old folder `ledger` goes along, beside what is restored. */
const withLedgerOf = (cms: Cms): string => {
  const dataDir = aFolder()
  mkdirSync(path.join(dataDir, 'ledger'))
  const from = deletedRowsIn(cms.dataDir).file
  copyFileSync(from, deletedRowsIn(dataDir).file)
  return dataDir
}

const received = async (cms: Cms, message = aMessage()): Promise<Row> => {
  expect((await sendIn(cms, message)).status).toBe(200)
  return (await storedMessage(cms, message.id)) as Row
}
const onlyRowOf = async (cms: Cms, collection: Slug): Promise<Row> => {
  const { docs } = await cms.payload.db.find<Row>({ collection, limit: 0, pagination: false })
  expect(docs).toHaveLength(1)
  return docs[0] as Row
}
const deletionsOf = async (cms: Cms, row: Row): Promise<Row[]> => {
  const where = { and: [{ action: { like: 'deleted' } }, { target: { equals: row.id } }] }
  return (await cms.payload.db.find<Row>({ collection: slugs.auditEvents, where, pagination: false })).docs
}

describe.each(databases)('what people had had deleted since the archive was made, on %s', (database) => {
  test('a message is gone again after the restore, the others are there, and it does not come in a second time', async () => {
    const source = await start({ database })
    const lead = await aPerson(source, ['comms-lead'])
    const message = aMessage()
    const [stays, goes] = [await received(source), await received(source, message)]
    const archive = await archiveOf(source)
    expect((await lead.rest('DELETE', `/contact-messages/${goes.id}`)).status).toBe(200)

    const restored = await start({ database, dataDir: withLedgerOf(source) })
    await importArchive(restored.payload, archive, lock)
    expect(await storedMessage(restored, message.id)).toBeNull()
    expect(await storedMessage(restored, String(stays.message))).toMatchObject({ id: stays.id, words: stays.words })
    expect(await deletionsOf(restored, goes)).toMatchObject([
      { actor: 'system', action: 'message-deleted', kind: slugs.contactMessages, code: message.id },
    ])
    expect((await sendIn(restored, message)).body).toEqual({ id: message.id, outcome: 'already-stored' })
    expect(await countOf(restored, slugs.contactMessages)).toBe(1)
  }, 120_000)

  test('one that came after the archive and was deleted does not come in again either', async () => {
    const source = await start({ database })
    const lead = await aPerson(source, ['comms-lead'])
    const archive = await archiveOf(source)
    const message = aMessage()
    await lead.rest('DELETE', `/contact-messages/${(await received(source, message)).id}`)
    const restored = await start({ database, dataDir: withLedgerOf(source) })
    await importArchive(restored.payload, archive, lock)
    expect((await sendIn(restored, message)).body).toEqual({ id: message.id, outcome: 'already-stored' })
    expect(await countOf(restored, slugs.contactMessages)).toBe(0)
  }, 120_000)

  test('what was kept aside and thrown away, and the contact details of an interview, stay gone too', async () => {
    const source = await start({ database })
    const lead = await aPerson(source, ['comms-lead'])
    const other = await newIntakeKey()
    await signed(source, intake, await sealedCall(aMessage(), { pem: other.privateKeyPem }))
    const aside = await onlyRowOf(source, slugs.messagesAside)
    const contact = (await source.payload.create({
      collection: slugs.submissionContacts as never,
      data: { submission: 'a', key: 'a:1', contact: { phone: '0' }, deleteOn: '2099-01-01' } as never,
      overrideAccess: true,
    })) as unknown as Row
    const archive = await archiveOf(source)
    expect((await lead.rest('DELETE', `/messages-aside/${aside.id}`)).status).toBe(200)
    expect(await deletionsOf(source, aside)).toMatchObject([{ actor: lead.id, kind: slugs.messagesAside }])
    await source.payload.delete({
      collection: slugs.submissionContacts as never,
      id: contact.id,
      overrideAccess: true,
    })

    const restored = await start({ database, dataDir: withLedgerOf(source) })
    await importArchive(restored.payload, archive, lock)
    for (const slug of [slugs.messagesAside, slugs.submissionContacts])
      expect([slug, await countOf(restored, slug)]).toEqual([slug, 0])
    expect(await deletionsOf(restored, contact)).toMatchObject([{ action: 'contacts-deleted', actor: 'system' }])
  }, 120_000)

  test('what was kept aside and opened since is not lost: the restore brings it back, to be opened again', async () => {
    const other = await newIntakeKey()
    const source = await startMessageCms({ database, dataDir: aFolder() })
    const message = aMessage()
    await signed(source, intake, await sealedCall(message, { pem: other.privateKeyPem }))
    const archive = await archiveOf(source)
    const aside = await onlyRowOf(source, slugs.messagesAside)
    await source.stop()
    const sameData = { database, dataDir: source.dataDir, databaseUrl: source.url }
    const found = await start({ ...sameData, intakePrivateKey: `${intakeKey.privateKeyPem}\n${other.privateKeyPem}` })
    const lead = await aPerson(found, ['comms-lead'])
    expect((await lead.rest('POST', `/messages-aside/${aside.id}/open-again`, {})).body).toEqual({ outcome: 'stored' })
    expect([await countOf(found, slugs.messagesAside), await countOf(found, slugs.contactMessages)]).toEqual([0, 1])
    expect(await deletedRowsIn(found.dataDir).read()).toEqual([])

    const restored = await start({ database })
    await importArchive(restored.payload, archive, lock)
    expect((await onlyRowOf(restored, slugs.messagesAside)).id).toBe(aside.id)
  }, 120_000)

  test('the ledger knows the ids and the day, and nothing of what was said or by whom', async () => {
    const cms = await start({ database })
    const lead = await aPerson(cms, ['comms-lead'])
    const row = await received(cms)
    await lead.rest('DELETE', `/contact-messages/${row.id}`)
    const text = readFileSync(deletedRowsIn(cms.dataDir).file, 'utf8')
    expect(JSON.parse(text)).toEqual({
      kind: slugs.contactMessages,
      id: row.id,
      code: row.message,
      on: '2026-11-21',
    })
  }, 120_000)
})

test('an older database that is put back beside its ledger: the next start deletes the message again', async () => {
  const dataDir = aFolder()
  const first = await startMessageCms({ dataDir })
  const lead = await aPerson(first, ['comms-lead'])
  const [stays, goes] = [await received(first), await received(first)]
  const older = path.join(aFolder(), 'cms.db')
  await copyInto(first.payload, older)
  await lead.rest('DELETE', `/contact-messages/${goes.id}`)
  await first.stop()

  const again = await start({ dataDir, databaseUrl: `file://${older}` })
  expect(await onlyRowOf(again, slugs.contactMessages)).toMatchObject({ id: stays.id })
  expect(await deletionsOf(again, goes)).toHaveLength(1)
}, 120_000)

test('a start with a ledger that says something unknown stops, and says what to do', async () => {
  const dataDir = aFolder()
  mkdirSync(path.join(dataDir, 'ledger'))
  writeFileSync(deletedRowsIn(dataDir).file, '\n{"kind":"stories","id":"x"}\n')
  await expect(startMessageCms({ dataDir })).rejects.toThrow(/line 2 of .*Restore the ledger/)
}, 60_000)
