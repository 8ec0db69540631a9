import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportRecords } from '../../src/moving/export-records.ts'
import { importRecords } from '../../src/moving/import-records.ts'
import { activeSubscribers } from '../../src/round-up/subscribers.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

describe.each(databases)('readers of the round-up who came with an export, on %s', (database) => {
  let source: Cms
  let target: Cms
  beforeAll(async () => {
    source = await startCms({ database })
    target = await startCms({ database })
  }, 120_000)
  afterAll(async () => {
    await source?.stop()
    await target?.stop()
  })

  test('get nothing before they were asked: they may have ended it since', async () => {
    const lead = await aPerson(source, ['comms-lead'])
    for (const email of ['one@example.org', 'two@example.org'])
      expect((await lead.rest('POST', '/round-up-subscribers', { email })).status).toBe(201)
    const ended = { email: { equals: 'two@example.org' } }
    await source.payload.db.updateMany({
      collection: slugs.roundUpSubscribers,
      where: ended,
      data: { status: 'unsubscribed' },
    })
    await importRecords(target.payload, await exportRecords(source.payload))
    expect(await activeSubscribers(target.payload)).toEqual([])
    const { docs } = await target.payload.db.find<Row>({
      collection: slugs.roundUpSubscribers,
      where: {},
      sort: 'email',
    })
    expect(docs.map(({ email, status }) => [email, status])).toEqual([
      ['one@example.org', 'restored'],
      ['two@example.org', 'unsubscribed'],
    ])
  })
})
