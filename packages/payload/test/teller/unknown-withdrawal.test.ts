import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { ledgerIn } from '../../src/take-down/ledger.ts'
import { aSmallSite } from '../take-down/a-site.ts'
import { aPublishedStory, type Row } from '../support/builders.ts'
import { databases } from '../support/cms.ts'
import { aLink, callAs, startTellerCms } from './support.ts'

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

describe.each(databases)('a withdrawal by a link that is not known here, on %s', { timeout: 60_000 }, (database) => {
  async function start(...others: string[]) {
    const site = await aSmallSite()
    const here = await startTellerCms({ database, siteCallUrls: [site.url, ...others] })
    const said: unknown[] = []
    here.cms.payload.logger.error = ((line: unknown) => said.push(line)) as typeof here.cms.payload.logger.error
    stops.push(here.cms.stop)
    const { story } = await aPublishedStory(here.cms)
    const id = randomUUID()
    const withdraw = (linkHash: string, at = here.now()) =>
      callAs(here, 'say', { id, linkHash, act: 'withdraw', at: at.toISOString() })
    const events = async () =>
      (
        await here.cms.payload.db.find<Row>({
          collection: slugs.auditEvents,
          where: { action: { equals: 'withdrawal-unknown' } },
        })
      ).docs
    const isShown = async () =>
      (await currentFeed(here.cms.payload)).feed.stories.some(({ code }) => code === story.code)
    return { here, site, story, said, id, withdraw, events, isShown }
  }

  test('what the site buried for it is taken down here; one alarm in the audit and in the log, and one answer', async () => {
    const { here, site, story, said, id, withdraw, events, isShown } = await start()
    stops.push(site.stop)
    site.bury(String(story.code), '2026-11-01')
    for (const _again of [1, 2]) {
      const answer = await withdraw('a'.repeat(64))
      expect(await answer.json()).toEqual({ ok: false, code: 'unknown' })
    }
    expect(await isShown()).toBe(false)
    expect(await ledgerIn(here.cms.dataDir).read()).toEqual([{ code: story.code, on: '2026-11-01' }])
    expect(await events()).toMatchObject([{ target: id, detail: '1' }])
    expect(said).toMatchObject([{ act: id, takenDownForIt: 1 }])
  })

  test('said after the last day of the link it counts all the same: the site has told the teller that it is down', async () => {
    const { here, site, story, withdraw, isShown } = await start()
    stops.push(site.stop)
    const link = await aLink(here, story)
    site.bury(String(story.code), '2026-11-01')
    here.pass(2 * 366 * 24 * 60)
    expect(await (await withdraw(link.hash)).json()).toEqual({ ok: false, code: 'unknown' })
    expect(await isShown()).toBe(false)
  })

  test('while one of two sites does not answer it has to come again: that one may know the story', async () => {
    const silent = await aSmallSite()
    await silent.stop()
    const { site, withdraw, events } = await start(silent.url)
    stops.push(site.stop)
    expect((await withdraw('a'.repeat(64))).status).toBe(503)
    expect(await events()).toEqual([])
  })

  test('while no site can be asked it has to come again: nothing is answered that would end it', async () => {
    const { site, withdraw, events, isShown } = await start()
    await site.stop()
    expect((await withdraw('a'.repeat(64))).status).toBe(503)
    expect(await events()).toEqual([])
    expect(await isShown()).toBe(true)
  })
})
