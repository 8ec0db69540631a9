import type { FeedRecording, FeedStory } from '@use-it-cities/success-stories'
import { languageCodes } from '@use-it-cities/core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, rawGet, siteUrl, type TestSite } from './a-site.ts'
import { aRecording, aReferral, toldInFull } from './champion-fixture.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed, codeOf } from './fixture.ts'
import { anOutreachPublication } from './outreach-fixture.ts'

const told = codeOf(1000)
const reported = codeOf(1001)
const gone = codeOf(7)
/** May go into messages and not into posts, and the other way round. */
const messagesOnly = codeOf(1003)
const postsOnly = codeOf(1004)
let cms: FakeCms
let site: TestSite
let recording: FeedRecording

const forOne = (story: FeedStory, channel: 'whatsapp-card' | 'social'): FeedStory => {
  const { en } = story.texts
  return { ...story, texts: { ...(en && { en: { ...en, channels: ['website', channel] } }) } }
}
const change = (story: FeedStory): FeedStory => {
  if (story.code === messagesOnly) return forOne(story, 'whatsapp-card')
  if (story.code === postsOnly) return forOne(story, 'social')
  return story.code === told ? toldInFull(story, recording) : story
}
const feedNow = (revision = 1) =>
  aFeed({
    revision,
    stories: [{}, { urduTitle: null }, {}, {}, {}],
    tombstones: [{ code: gone, on: '2026-11-20' }],
    change,
  })

beforeAll(async () => {
  cms = await FakeCms.start()
  recording = aRecording(cms)
  cms.show(feedNow())
  cms.publishOutreach(anOutreachPublication({ referrals: [aReferral()] }))
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

describe('the page of a champion', () => {
  it('has everything to play, send, print and say', async () => {
    const { status, text, headers } = await site.get(`/en/champions/${told}`)
    expect(status).toBe(200)
    for (const part of [
      '<audio controls preload="none"',
      'href="https://wa.me/?text=',
      'href="sms:?&amp;body=',
      `${siteUrl}/en/stories/${told}`,
      'card.jpg" type',
      'square.jpg" type',
      'leaflet.pdf',
      'poster-a4.pdf',
      'poster-a3.pdf',
      'press.pdf',
      'stayed for the course',
      'Nobody asks for papers.',
      'There is no course on Saturdays yet.',
      'Does it cost anything?',
      'Their family name',
      'Which ward they live in',
      'I told someone',
    ])
      expect(text, part).toContain(part)
    expect(text).not.toContain('The name of the person')
    expect(text).not.toContain('<script')
    expect(headers.get('content-security-policy')).toContain("media-src 'self'")
  })
  it('of a story whose consent covers the website alone has no button and no paper, and says what can be done', async () => {
    const { text } = await site.get(`/en/champions/${reported}`)
    for (const part of ['wa.me', 'sms:', '.pdf', 'jpg" type', '<audio', 'class="pasted"', 'Say it in 30 seconds'])
      expect(text, part).not.toContain(part)
    expect(text).toContain('Please pass on its address')
    expect(text).toContain(`${siteUrl}/en/stories/${reported}`)
    expect(text).toContain('I told someone')
  })
  it.each(languageCodes)('is in %s, with the story marked as what it is', async (language) => {
    const { status, text } = await site.get(`/${language}/champions/${reported}`)
    expect(status).toBe(200)
    expect(text).toContain(language === 'en' ? '<h1>' : '<h1 lang="en" dir="ltr">')
  })
  it('weighs at most 30 kB, compressed', async () => {
    for (const language of languageCodes) {
      const { bytes } = await rawGet(site, `/${language}/champions/${told}`, { 'accept-encoding': 'br' })
      expect(bytes.length, language).toBeLessThanOrEqual(30_000)
    }
  })
  it.each([
    [`/en/champions/${gone}`, 410],
    ['/en/champions/bcdfghjk', 404],
    ['/en/champions/', 404],
    [`/en/champions/${told}/other.pdf`, 404],
    [`/en/champions/${told}/leaflet.pdf/more`, 404],
    [`/en/champions/${told.toUpperCase()}`, 308],
    [`/en/champions/${told}/told`, 303],
    [`/en/champions/${gone}/told`, 410],
  ])('%s: %i', async (path, status) => expect((await site.get(path)).status).toBe(status))
})

describe('a picture of a story', () => {
  it.each([
    ['card', 1200, 630],
    ['square', 1080, 1080],
  ])('%s is a JPEG of at most 150 kB', async (shape, width, height) => {
    const { status, headers, bytes } = await rawGet(site, `/en/stories/${told}/${shape}.jpg`)
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect(bytes.length).toBeLessThanOrEqual(150_000)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height })
    expect(headers['content-disposition']).toBe(`inline; filename="${shape}-en.jpg"`)
  })
  it('is the one of the city where the consent covers no message, the same for every such story', async () => {
    const paths = [
      `/en/stories/${reported}/card.jpg`,
      `/en/stories/${codeOf(1002)}/card.jpg`,
      `/en/stories/${told}/card.jpg`,
    ]
    const [one, other, own] = await Promise.all(paths.map((path) => rawGet(site, path)))
    expect(one?.headers['etag']).toBe(other?.headers['etag'])
    expect(one?.headers['etag']).not.toBe(own?.headers['etag'])
  })
  it.each([
    [`/ar/stories/${told}/card.jpg`, 404],
    [`/en/stories/${gone}/card.jpg`, 410],
    [`/en/stories/bcdfghjk/card.jpg`, 404],
    [`/en/stories/${told}/other.jpg`, 404],
    [`/en/stories/${told.toUpperCase()}/card.jpg`, 308],
  ])('%s: %i', async (path, status) => expect((await site.get(path)).status).toBe(status))
  it('stands in the head of its page, with words of the story only where they may go', async () => {
    const own = (await site.get(`/en/stories/${told}`)).text
    const other = (await site.get(`/en/stories/${reported}`)).text
    for (const [code, text] of [[told, own] as const, [reported, other] as const]) {
      expect(text).toContain(`<meta property="og:image" content="${siteUrl}/en/stories/${code}/card.jpg">`)
      expect(text).toContain('<meta property="og:image:width" content="1200">')
      expect(text).toContain('<meta property="og:image:height" content="630">')
    }
    expect(own).toContain('<meta property="og:image:alt" content="Neighbours who did story 0">')
    expect(other).toContain('<meta property="og:image:alt" content="USE-IT Birmingham">')
  })
})

describe('a story that may go into messages or into posts, and not into both', () => {
  const etagOf = async (path: string) => (await rawGet(site, path)).headers['etag']
  it.each([
    [messagesOnly, 'card', 'square'],
    [postsOnly, 'square', 'card'],
  ])('%s: %s.jpg is its own, %s.jpg is of the city', async (code, own, city) => {
    const ofCity = (shape: string) => etagOf(`/en/stories/${reported}/${shape}.jpg`)
    expect(await etagOf(`/en/stories/${code}/${own}.jpg`)).not.toBe(await ofCity(own))
    expect(await etagOf(`/en/stories/${code}/${city}.jpg`)).toBe(await ofCity(city))
    const { text } = await site.get(`/en/champions/${code}`)
    expect(text).toContain(`${own}.jpg" type`)
    expect(text).not.toContain(`${city}.jpg" type`)
  })
  it.each([messagesOnly, postsOnly])('%s: no preview of its link shows a word or a picture of it', async (code) => {
    const head = (await site.get(`/en/stories/${code}`)).text.split('</head>')[0] ?? ''
    const tags = head.match(/<meta [^>]*>/g)?.join('\n') ?? ''
    expect(tags).toContain('<meta property="og:title" content="USE-IT Birmingham">')
    expect(tags).not.toMatch(/Neighbours who did story/)
    const image = /property="og:image" content="([^"]+)"/.exec(tags)?.[1]
    if (code === messagesOnly) expect(image).toBeUndefined()
    else expect(await etagOf(new URL(image ?? '').pathname)).toBe(await etagOf(`/en/stories/${reported}/card.jpg`))
  })
  it('has words for messages or words for posts, and none to paste anywhere', async () => {
    const messages = (await site.get(`/en/champions/${messagesOnly}`)).text
    for (const part of ['wa.me', 'sms:']) expect(messages, part).toContain(part)
    for (const part of ['Words for a post', 'Words to copy', 'Please pass on its address'])
      expect(messages, part).not.toContain(part)
    const posts = (await site.get(`/en/champions/${postsOnly}`)).text
    expect(posts).toContain('Words for a post')
    for (const part of ['wa.me', 'sms:', 'Words to copy']) expect(posts, part).not.toContain(part)
    expect((await site.get(`/en/stories/${postsOnly}`)).text).not.toContain('wa.me')
  })
})

describe('a paper of a story', () => {
  it.each(['leaflet', 'poster-a4', 'poster-a3', 'press'])('%s is a PDF whose name says nothing', async (paper) => {
    const { status, headers, bytes } = await rawGet(site, `/ur/champions/${told}/${paper}.pdf`)
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(headers['content-disposition']).toBe(`inline; filename="${paper}-ur.pdf"`)
    expect(headers['x-robots-tag']).toContain('noindex')
  })
  it('is made once: kept, sent without a body when it is known, and counted in full for HEAD', async () => {
    const path = `/en/champions/${told}/leaflet.pdf`
    const first = await rawGet(site, path)
    const etag = String(first.headers['etag'])
    const again = await site.get(path, { 'if-none-match': etag })
    expect([again.status, again.text]).toEqual([304, ''])
    const head = await fetch(site.url + path, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(first.bytes.length))
    expect(await head.text()).toBe('')
    expect((await rawGet(site, path)).bytes.equals(first.bytes)).toBe(true)
  })
  it('is not made where the consent does not cover paper', async () => {
    for (const paper of ['leaflet', 'poster-a4', 'poster-a3', 'press'])
      expect((await site.get(`/en/champions/${reported}/${paper}.pdf`)).status).toBe(404)
  })
  it('that cannot be made here is said in the language of the page', async () => {
    const own = await aSite(cms, { kit: { make: () => Promise.resolve(null) } })
    const { status, text, headers } = await own.get(`/ur/champions/${told}/press.pdf`)
    expect([status, headers.get('retry-after')]).toEqual([503, '60'])
    expect(text).toContain('یہ فائل اس وقت نہیں بن سکتی')
    await own.stop()
  })
  it('asked for by many at once is made once, one paper after another', async () => {
    let running = 0
    let most = 0
    let made = 0
    const make = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      made += 1
      return new Uint8Array([1])
    }
    const own = await aSite(cms, { kit: { make } })
    const papers = ['leaflet', 'poster-a4', 'press'].map((paper) => `/en/champions/${told}/${paper}.pdf`)
    const answers = await Promise.all([...papers, ...papers, ...papers].map((path) => own.get(path)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 200))
    expect([made, most]).toEqual([3, 1])
    await own.stop()
  })
  it('of a story that is taken down while it is made is not given out', async () => {
    const other = await FakeCms.start()
    const its = aRecording(other)
    const full = (story: FeedStory) => toldInFull(story, its)
    other.show(aFeed({ stories: [{}], change: full }))
    const make = async () => {
      other.show(aFeed({ revision: 2, stories: [{}], tombstones: [{ code: told, on: '2026-11-21' }], change: full }))
      await own.changed()
      return new Uint8Array([1])
    }
    const own: TestSite = await aSite(other, { kit: { make } })
    expect((await own.get(`/en/champions/${told}/leaflet.pdf`)).status).toBe(410)
    await own.stop()
    await other.stop()
  })
})

describe('a recording', () => {
  const file = () => recording.files[0]?.file ?? ''
  it('is named on the page with its length and size, and is not loaded', async () => {
    const { text } = await site.get(`/en/stories/${told}`)
    expect(text).toContain(`<source src="/media/${file()}" type="audio/ogg">`)
    expect(text).toMatch(/3 minutes · 300 kB\./)
    expect(text).toContain('It began with tea.')
  })
  it('comes whole, in parts, and not again when it is known', async () => {
    const path = `/media/${file()}`
    const content = Buffer.from(cms.files.get(file()) ?? [])
    const whole = await rawGet(site, path)
    expect([whole.status, whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual([
      200,
      'audio/ogg',
      'bytes',
    ])
    expect(whole.bytes.equals(content)).toBe(true)
    const part = await rawGet(site, path, { range: 'bytes=100-199' })
    expect([part.status, part.headers['content-range'], part.headers['content-length']]).toEqual([
      206,
      'bytes 100-199/300000',
      '100',
    ])
    expect(part.bytes.equals(content.subarray(100, 200))).toBe(true)
    expect((await rawGet(site, path, { range: 'bytes=-5' })).bytes.equals(content.subarray(-5))).toBe(true)
    const past = await rawGet(site, path, { range: 'bytes=300000-' })
    expect([past.status, past.headers['content-range']]).toEqual([416, 'bytes */300000'])
    const etag = String(whole.headers['etag'])
    const unchanged = await rawGet(site, path, { 'if-none-match': etag })
    expect(unchanged.status).toBe(304)
    for (const { headers } of [whole, part, unchanged]) expect(headers['x-robots-tag']).toBe('noindex, noarchive')
    expect((await rawGet(site, path, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
    expect((await rawGet(site, path, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
  })
})

describe('the page of a story', () => {
  it('says what was done and what helped, with the film as a link', async () => {
    const { text } = await site.get(`/en/stories/${told}`)
    for (const part of ['What I did', 'I wrote two letters.', 'What helped', 'films.example.org', 'The baths, early'])
      expect(text, part).toContain(part)
    expect(text).not.toMatch(/<(iframe|video|embed|object)/)
    expect(text).toContain(`href="/en/champions/${told}"`)
  })
  it('has the original beside a translation, as what it is', async () => {
    const { text } = await site.get(`/ur/stories/${told}`)
    expect(text).toContain('<div class="words" lang="en" dir="ltr">')
    expect(text).toContain('A neighbour found out at the drop-in')
    expect((await site.get(`/en/stories/${told}`)).text).not.toContain('class="original"')
  })
  it('without those parts has no heading for them', async () => {
    const { text } = await site.get(`/en/stories/${reported}`)
    for (const part of ['What was done', 'What helped', '<audio', 'Watch the film']) expect(text).not.toContain(part)
  })
  it.each(languageCodes)('in %s, with all of them, is at most 14 kB compressed', async (language) => {
    const { bytes } = await rawGet(site, `/${language}/stories/${told}`, { 'accept-encoding': 'br' })
    expect(bytes.length).toBeLessThanOrEqual(14_000)
  })
})
