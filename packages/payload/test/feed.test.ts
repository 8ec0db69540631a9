import { feedSchema } from '@use-it-cities/success-stories/schema'
import { feedSignatureHeader, isSignedCall, isSignedFeed } from '@use-it-cities/success-stories/signature'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runOutbox } from '../src/outbox/outbox.ts'
import { slugs } from '../src/slugs.ts'
import { mergeSiteTombstones } from '../src/take-down/replay.ts'
import { aConsent, aPublishedStory, aReadyStory, publish } from './support/builders.ts'
import { callSecret, databases, feedKey, feedKeys, startCms, type Cms } from './support/cms.ts'
import { restAs, send } from './support/rest.ts'

const bearer = { authorization: `Bearer ${feedKey}` }

describe.each(databases)('the feed on %s', (database) => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startCms({ database })
  }, 120_000)
  afterAll(() => cms?.stop())

  test('without its key it is closed, whatever is tried', async () => {
    const anonymous = restAs(cms, null)
    for (const headers of [
      {},
      { authorization: 'Bearer ' },
      { authorization: 'Bearer wrong' },
      { authorization: `bearer${feedKey}` },
      { authorization: `JWT ${feedKey}` },
    ])
      expect((await anonymous('GET', '/feed', undefined, headers)).status).toBe(401)
  })

  test('with its key it is signed over the exact bytes, keeps the contract and says nothing private', async () => {
    const { story } = await aPublishedStory(cms)
    const response = await send(cms, 'GET', '/feed', { headers: bearer })
    const body = new Uint8Array(await response.arrayBuffer())
    expect(isSignedFeed(body, response.headers.get(feedSignatureHeader), feedKeys.publicKey)).toBe(true)
    const json = new TextDecoder().decode(body)
    const feed = feedSchema.parse(JSON.parse(json))
    expect(feed.stories.map(({ code }) => code)).toEqual([story.code])
    expect(feed.contact).toEqual({ email: 'hello@example.org' })
    for (const secret of [story.subject, story.id, 'repair cafe', 'a-second-person', 'recordedBy'])
      expect(json).not.toContain(String(secret))
  })

  test('its revision rises with every build', async () => {
    const revisions: number[] = []
    for (let at = 0; at < 3; at += 1)
      revisions.push(feedSchema.parse((await restAs(cms, null)('GET', '/feed', undefined, bearer)).body).revision)
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b))
  })

  test('health is 503 until there is an administrator', async () => {
    const anonymous = restAs(cms, null)
    expect((await anonymous('GET', '/health')).status).toBe(503)
  })
})

describe.each(databases)('the outbox on %s', (database) => {
  let cms: Cms
  let site: Server
  let isDown = false
  const calls: { path: string; isSigned: boolean }[] = []
  beforeAll(async () => {
    site = createServer((request, response) => {
      void read(request).then((body) => {
        const call = {
          timestamp: header(request, 'use-it-timestamp'),
          signature: header(request, 'use-it-signature'),
          body,
        }
        calls.push({
          path: `${request.method} ${request.url}`,
          isSigned: isSignedCall(callSecret, call, Date.now() / 1000),
        })
        response.statusCode = isDown ? 502 : 200
        response.setHeader('content-type', 'application/json')
        response.end(
          JSON.stringify(
            request.method === 'GET'
              ? { tombstones: [{ code: 'bcdfghjk', on: '2026-05-05' }] }
              : { epoch: 1, revision: 1 },
          ),
        )
      })
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    cms = await startCms({
      database,
      siteCallUrls: [`http://127.0.0.1:${(site.address() as AddressInfo).port}/`],
      runOutbox: false,
    })
    // The first answer of a site brings along what it remembers as gone, which is a change of its own.
    await vi.waitFor(async () => {
      await drain(cms)
      expect(await waiting(cms)).toBe(0)
    }, 60_000)
    calls.length = 0
  }, 120_000)
  afterAll(async () => {
    site.close()
    await cms?.stop()
  })

  test('many changes are one signed call that says nothing', async () => {
    const { story } = await aReadyStory(cms)
    await publish(cms, story.id)
    await aConsent(cms, story.id, { type: 'paused' })
    await drain(cms)
    expect(calls).toEqual([{ path: 'POST /_use-it/changed', isSigned: true }])
    expect(await waiting(cms)).toBe(0)
  })

  test('a site that fails is asked again; what waits is in the database, not in the process', async () => {
    calls.length = 0
    isDown = true
    await aPublishedStory(cms)
    await drain(cms)
    expect(calls.length).toBeGreaterThan(0)
    expect(await waiting(cms)).toBe(1)
    isDown = false
    await expect
      .poll(
        async () => {
          await runOutbox(cms.payload)
          return waiting(cms)
        },
        { timeout: 45_000, interval: 200 },
      )
      .toBe(0)
  })

  test('what a site remembers as gone is gone here', async () => {
    expect(await mergeSiteTombstones(cms.payload)).toBe(0)
    const row = await cms.payload.db.findOne({ collection: slugs.tombstones, where: { code: { equals: 'bcdfghjk' } } })
    expect(row).not.toBeNull()
  })
})

describe.each(databases)('with its own runner on %s', (database) => {
  test('the site is called because of the change, before any clock looks into the queue', async () => {
    let called = 0
    const site = createServer((_, response) => {
      called += 1
      response.end('{"epoch":1,"revision":1}')
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const cms = await startCms({
      database,
      siteCallUrls: [`http://127.0.0.1:${(site.address() as AddressInfo).port}`],
      runOutbox: true,
    })
    expect(cms.payload.crons).toEqual([])
    const { story } = await aReadyStory(cms)
    await expect.poll(() => waiting(cms)).toBe(0)
    const before = called
    await publish(cms, story.id)
    await expect.poll(() => called).toBeGreaterThan(before)
    await expect.poll(() => waiting(cms)).toBe(0)
    site.close()
    await cms.stop()
  }, 60_000)
})

const waiting = async (cms: Cms): Promise<number> =>
  (await cms.payload.db.count({ collection: 'payload-jobs' as never, where: { queue: { equals: 'tell-sites' } } }))
    .totalDocs

async function drain(cms: Cms): Promise<void> {
  await runOutbox(cms.payload)
}

const header = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
