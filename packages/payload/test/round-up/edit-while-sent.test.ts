import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { draftRoundUp } from '../../src/round-up/draft-round-up.ts'
import { roundUpBy } from '../../src/round-up/round-up-row.ts'
import type { RoundUpView } from '../../src/round-up/views.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

describe.each(databases)('an edit that is on its way while another process sends, on %s', (database) => {
  let cms: Cms
  let lead: Person
  beforeAll(async () => {
    cms = await startCms({ database, now: () => new Date('2026-11-20T10:00:00Z') })
    lead = await aPerson(cms, ['comms-lead'])
    await lead.rest('POST', '/round-up-subscribers', { email: 'desk@example.org' })
  }, 120_000)
  afterAll(() => cms?.stop())

  test('neither makes it a draft again nor changes what was sent, and its editor hears why', async () => {
    const { row } = await draftRoundUp(cms.payload, '2026-11-09' as never)
    const address = `/round-ups/${row.id}`
    await lead.rest('PATCH', address, { intro: 'As it was looked at.' })
    const { hash } = (await lead.rest('GET', `${address}/show`)).body as unknown as RoundUpView
    const { items } = (await roundUpBy(cms.payload, { id: row.id })) ?? {}
    const { db } = cms.payload
    const updateOne = db.updateOne.bind(db)
    const sentBefore: string[] = []
    // What the other process writes in one step, between the look of this edit and its write.
    const claim = { status: 'sent', sentAt: '2026-11-20T10:00:00.000Z', recipients: 1, codes: ['abcdefgh'] }
    const spy = vi.spyOn(db, 'updateOne').mockImplementation(async (args) => {
      if (sentBefore.length === 0 && args.collection === slugs.roundUps && (args.data as Row).intro === 'Changed') {
        sentBefore.push(row.id)
        await updateOne({ collection: slugs.roundUps, id: row.id, data: { ...claim }, returning: false })
      }
      return updateOne(args)
    })
    const answer = await lead.rest('PATCH', address, { intro: 'Changed', items: [] })
    spy.mockRestore()
    expect(sentBefore).toEqual([row.id])
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      409,
      expect.stringContaining('sent while you edited'),
    ])
    expect(items).not.toHaveLength(0)
    expect(await roundUpBy(cms.payload, { id: row.id })).toMatchObject({
      ...claim,
      intro: 'As it was looked at.',
      items,
    })
    const again = await lead.rest('POST', `${address}/send`, { hash })
    expect([again.status, JSON.stringify(again.body)]).toEqual([409, expect.stringContaining('sent already')])
  })
})
