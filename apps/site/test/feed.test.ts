import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newFeedKeys, signFeed } from '@use-it-cities/success-stories/signature'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed, codeOf } from './fixture.ts'
import { aPhoto } from './photos.ts'

let cms: FakeCms
let site: TestSite
const story = `/en/stories/${codeOf(1000)}`
const bytesOf = (feed: unknown) => Buffer.from(JSON.stringify(feed))

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  site = await aSite(cms, { feedTimeoutMs: 500, mostFeedBytes: 200_000 })
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

describe('a feed that is refused never replaces a good one', () => {
  const next = { revision: 9, stories: [] }
  const cases: readonly { name: string; code: string; show: () => void }[] = [
    { name: 'unsigned', code: 'feed-unsigned', show: () => cms.showBytes(bytesOf(aFeed(next)), null) },
    {
      name: 'signed by another key',
      code: 'feed-signature',
      show: () => cms.showBytes(bytesOf(aFeed(next)), signFeed(bytesOf(aFeed(next)), newFeedKeys().privateKey)),
    },
    {
      name: 'against the contract',
      code: 'feed-contract',
      show: () => cms.showBytes(bytesOf({ ...aFeed(next), extra: 1 })),
    },
    { name: 'not JSON', code: 'feed-not-json', show: () => cms.showBytes(Buffer.from('<html>')) },
    { name: 'older', code: 'feed-older', show: () => cms.show(aFeed({ revision: 1, stories: [] })) },
    { name: 'of another city', code: 'feed-other-city', show: () => cms.show({ ...aFeed(next), city: 'elsewhere' }) },
    { name: 'too large', code: 'feed-too-large', show: () => cms.showBytes(Buffer.alloc(300_000, 32)) },
    {
      name: 'too large without saying so',
      code: 'feed-too-large',
      show: () => cms.answer((_request, response) => response.writeHead(200).end(Buffer.alloc(300_000, 32))),
    },
    {
      name: 'truncated',
      code: 'feed-unreachable',
      show: () =>
        cms.answer((_request, response) => {
          response.writeHead(200, { 'content-length': 5000 })
          response.write('{"contract":1', () => response.destroy())
        }),
    },
    {
      name: 'slow',
      code: 'feed-too-slow',
      show: () => cms.answer((_request, response) => response.writeHead(200).write('{')),
    },
    {
      name: 'an error',
      code: 'feed-status',
      show: () => cms.answer((_request, response) => response.writeHead(500).end()),
    },
    {
      name: 'a redirect, which would carry the key elsewhere',
      code: 'feed-unreachable',
      show: () =>
        cms.answer((_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()),
    },
  ]
  it.each(cases)('$name: $code', async ({ code, show }) => {
    const before = await site.get(story)
    show()
    expect(await site.changed()).toEqual({ status: 502, body: { code } })
    const after = await site.get(story)
    expect(after.status).toBe(200)
    expect(after.text).toBe(before.text)
    expect(site.lines.filter((line) => line.startsWith('feed refused'))).toEqual([
      expect.stringContaining(`code=${code}`),
    ])
  })
})

describe('taken down', () => {
  const tombstones = [{ code: codeOf(1000), on: '2026-11-21' as const }]

  it('a story answers 410 in both languages at once, and the page names nobody', async () => {
    expect((await site.get(story)).text).toContain('Neighbours who did story 0')
    cms.show(aFeed({ revision: 2, tombstones }))
    expect(await site.changed()).toEqual({ status: 200, body: { epoch: 1, revision: 2 } })
    for (const [language, words] of [
      ['en', 'This story is no longer here'],
      ['ur', 'یہ کہانی اب یہاں نہیں ہے'],
    ] as const) {
      const { status, text } = await site.get(`/${language}/stories/${codeOf(1000)}`)
      expect(status).toBe(410)
      expect(text).toContain(words)
      expect(text).not.toContain('story 0')
      expect(text).not.toContain('نمبر 0')
      expect(text).not.toContain(codeOf(1000))
    }
    for (const path of ['/en/', '/en/stories/', '/en/search?q=story', '/en/rss.xml', '/sitemap/1.xml'])
      expect((await site.get(path)).text).not.toContain(codeOf(1000))
  })

  it('stays down when a later feed forgets it, also after a restart', async () => {
    cms.show(aFeed({ revision: 2, tombstones }))
    await site.changed()
    cms.show(aFeed({ revision: 3 }))
    expect((await site.changed()).status).toBe(200)
    expect((await site.get(story)).status).toBe(410)
    await site.stop()
    site = await aSite(cms, { dataDir: site.dataDir })
    expect((await site.get(story)).status).toBe(410)
    const file = JSON.parse(await readFile(join(site.dataDir, 'site/tombstones.json'), 'utf8')) as unknown
    expect(file).toEqual({ tombstones, since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) as string })
  })

  it('goes even when the rest of a signed feed is broken', async () => {
    cms.showBytes(bytesOf({ ...aFeed({ revision: 2, tombstones }), extra: 1 }))
    expect((await site.changed()).body).toEqual({ code: 'feed-contract' })
    expect((await site.get(story)).status).toBe(410)
  })

  it('opens for nobody when the list of what was taken down cannot be read', async () => {
    await site.stop()
    await writeFile(join(site.dataDir, 'site/tombstones.json'), '{"tombst')
    await expect(aSite(cms, { dataDir: site.dataDir })).rejects.toThrow(/Restore it from a backup/)
    await writeFile(join(site.dataDir, 'site/tombstones.json'), '{"tombstones":[]}')
    site = await aSite(cms, { dataDir: site.dataDir })
  })
})

describe('with the CMS down', () => {
  const down = () => cms.answer((_request, response) => response.destroy())

  it('the site answers, also after a restart of its own', async () => {
    down()
    await site.stop()
    site = await aSite(cms, { dataDir: site.dataDir })
    expect((await site.get(story)).status).toBe(200)
  })

  it('a snapshot that somebody changed on the disk is not shown', async () => {
    down()
    await site.stop()
    const path = join(site.dataDir, 'site/snapshot.feed')
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('Neighbours who did story 0', 'Neighbours who did story X'),
    )
    site = await aSite(cms, { dataDir: site.dataDir })
    expect((await site.get(story)).status).toBe(503)
    expect((await site.get('/en/about')).status).toBe(200)
  })

  it('past the lease story pages rest and guidance stays; the next feed brings them back', async () => {
    expect((await site.get(story)).status).toBe(200)
    down()
    site.clock.now += 23.5 * 3_600_000
    const resting = await site.get(story)
    expect(resting.status).toBe(503)
    expect(resting.headers.get('retry-after')).toBe('300')
    expect(resting.text).toContain('Stories are resting')
    expect((await site.get(story.replace('/en/', '/ur/'))).text).toContain('کہانیاں تھوڑی دیر کے لیے دستیاب نہیں')
    for (const path of ['/en/stories/', '/en/themes/food', '/en/search?q=story', '/en/rss.xml'])
      expect((await site.get(path)).status, path).toBe(503)
    for (const path of ['/', '/en/', '/ur/', '/en/about', '/robots.txt', '/sitemap-index.xml'])
      expect((await site.get(path)).status, path).toBe(200)
    expect((await site.get('/en/')).text).not.toContain('Neighbours who did')
    expect(JSON.parse((await site.get('/_use-it/health')).text)).toMatchObject({ status: 'lease-ended' })

    cms.show(aFeed({ revision: 2, generatedAt: new Date(site.clock.now).toISOString() }))
    await site.changed()
    expect((await site.get(story)).status).toBe(200)
  })

  it('a restart does not lengthen the lease', async () => {
    down()
    await site.stop()
    site = await aSite(cms, { dataDir: site.dataDir, now: site.clock.now + 23.5 * 3_600_000 })
    expect((await site.get(story)).status).toBe(503)
  })
})

it('consent that ends today is shown today and answers 410 tomorrow, without a new feed', async () => {
  cms.show(
    aFeed({
      revision: 2,
      change: (each) => (each.code === codeOf(1000) ? { ...each, visibleUntil: '2026-11-21' } : each),
    }),
  )
  await site.changed()
  expect((await site.get(story)).status).toBe(200)
  expect((await site.get('/en/stories/')).text).toContain(codeOf(1000))
  site.clock.now = Date.UTC(2026, 10, 22, 0, 0, 1)
  expect((await site.get(story)).status).toBe(410)
  expect((await site.get('/en/stories/')).text).not.toContain(codeOf(1000))
})

it('the same stories under a new revision keep the finished pages and renew the lease', async () => {
  await site.get(story)
  const pages = site.store.size
  expect(pages).toBeGreaterThan(0)
  cms.show(aFeed({ revision: 2, generatedAt: '2026-11-21T10:00:00.000Z' }))
  await site.changed()
  await site.get(story)
  expect(site.store.size).toBe(pages)
  expect(JSON.parse((await site.get('/_use-it/health')).text)).toMatchObject({
    revision: 2,
    guideRevision: null,
    leaseEndsAt: '2026-11-22T10:00:00.000Z',
  })
})

it('photos come with the feed, are checked, and leave with it', async () => {
  const photo = await aPhoto(cms)
  const file = photo.renditions[0]?.file ?? ''
  cms.show(aFeed({ revision: 2, stories: [{ photo }, {}] }))
  await site.changed()
  const answer = await site.get(`/media/${file}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect((await site.get(story)).text).toContain(`/media/${file}`)
  cms.show(aFeed({ revision: 3, stories: [{ photo }, {}], tombstones: [{ code: codeOf(1000), on: '2026-11-21' }] }))
  await site.changed()
  expect((await site.get(`/media/${file}`)).status).toBe(410)
  await expect(readFile(join(site.dataDir, 'site/media', file))).rejects.toThrow('ENOENT')
})

it('a picture that is slow to come holds up no take-down, and is shown when it is here', async () => {
  const photo = await aPhoto(cms)
  const picture = `/media/${photo.renditions[0]?.file ?? ''}`
  let arrive: () => void = () => undefined
  cms.slowFiles = new Promise((resolve) => (arrive = resolve))
  const patient = await aSite(cms, { feedTimeoutMs: 60_000 })
  const other = `/en/stories/${codeOf(1001)}`
  try {
    cms.show(aFeed({ revision: 2, stories: [{ photo }, {}] }))
    const first = patient.changed()
    await expect.poll(() => cms.askedForFiles).toBeGreaterThan(0)
    cms.show(aFeed({ revision: 3, stories: [{ photo }], tombstones: [{ code: codeOf(1001), on: '2026-11-21' }] }))
    const second = patient.changed()
    await first
    await second
    expect((await patient.get(other)).status).toBe(410)
    expect((await patient.get(story)).text).not.toContain(picture)
    arrive()
    await expect.poll(async () => (await patient.get(story)).text).toContain(picture)
  } finally {
    arrive()
    await patient.stop()
  }
})

it('a photo whose bytes are not what was signed is left out; its story is not', async () => {
  const photo = await aPhoto(cms)
  for (const { file, bytes } of photo.renditions) cms.files.set(file, Buffer.alloc(bytes))
  cms.show(aFeed({ revision: 2, stories: [{ photo }] }))
  expect((await site.changed()).status).toBe(200)
  const { status, text } = await site.get(story)
  expect(status).toBe(200)
  expect(text).not.toContain('<img')
})

it('a call that is not signed changes nothing', async () => {
  const asked = cms.asked
  const answer = await fetch(`${site.url}/_use-it/changed`, {
    method: 'POST',
    body: '{}',
    headers: { 'use-it-timestamp': '1', 'use-it-signature': '00' },
  })
  expect(answer.status).toBe(401)
  expect((await site.get('/_use-it/tombstones')).status).toBe(401)
  expect(cms.asked).toBe(asked)
})

it('many calls at once cost at most two fetches', async () => {
  const asked = cms.asked
  cms.show(aFeed({ revision: 2 }))
  const answers = await Promise.all(Array.from({ length: 20 }, () => site.feed.refresh()))
  expect(cms.asked - asked).toBe(2)
  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ ok: true, value: { epoch: 1, revision: 2 } })))
})

it('the same feed again is no complaint, and renews no lease', async () => {
  const before = (await site.get('/_use-it/health')).text
  site.clock.now += 3_600_000
  expect((await site.changed()).status).toBe(200)
  expect((await site.get('/_use-it/health')).text).toBe(before)
  expect(site.lines).toEqual([])
})

it('a proxy that the site was not told of is a line of the log, once', async () => {
  for (const address of ['203.0.113.9', '203.0.113.10']) await site.get('/en/about', { 'x-forwarded-for': address })
  expect(site.lines).toEqual([expect.stringContaining('code=proxy-untrusted')])
})

it('an address with a slip opens what is meant with one redirect, and with its question', async () => {
  const shouted = `/EN/stories/${codeOf(1000).toUpperCase()}/`
  for (const [path, to] of [
    [shouted, story],
    ['/en/search/?q=soup', '/en/search?q=soup'],
  ] as const) {
    const { status, headers } = await site.get(path)
    expect([status, headers.get('location')]).toEqual([308, to])
  }
  cms.show(aFeed({ revision: 2, tombstones: [{ code: codeOf(1000), on: '2026-11-21' }] }))
  await site.changed()
  expect((await site.get(`${story}/`)).status).toBe(410)
  const told = await site.post(`/en/champions/${codeOf(1001).toUpperCase()}/told`, {})
  expect(told.status).toBe(404)
})

it('pages of a story may be found and not kept: a copy elsewhere would outlive it', async () => {
  for (const path of [story, `/en/champions/${codeOf(1000)}`])
    expect((await site.get(path)).headers.get('x-robots-tag')).toBe('noarchive')
  expect((await site.get('/en/about')).headers.get('x-robots-tag')).toBeNull()
})
