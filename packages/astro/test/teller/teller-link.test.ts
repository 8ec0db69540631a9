import { languageCodes, directionOf } from '@use-it-cities/core'
import { groupedTellerSecret, linkHash } from '@use-it-cities/success-stories/teller'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aTellerSite, code, link, otherSecret, secret, type ATellerSite } from './a-teller-site.ts'
import { FakeTellerCms } from './fake-teller-cms.ts'

let cms: FakeTellerCms
let site: ATellerSite

beforeEach(async () => {
  cms = await FakeTellerCms.start()
  const old = { linkHash: linkHash(otherSecret), code, language: 'pl', expiresOn: '2026-11-20' } as const
  cms.publication = { contract: 1, city: 'testham', revision: 1, links: [link, old] }
  site = await aTellerSite(cms)
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

it('shows what everybody sees, where it may be used, and the way to take it down', async () => {
  const { status, headers, text } = await site.get(`/t/${secret}?l=en`)
  expect([status, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([200, 'no-store', null])
  expect(headers.get('x-robots-tag')).toContain('noindex')
  for (const words of ['Soup at the baths', 'They cooked what the gardens gave.', 'This website', 'Take my story down'])
    expect(text).toContain(words)
  expect(text).not.toContain('Leaflets and posters')
  expect(text).not.toMatch(/<script/)
})

it('begins in the language of the link, and says in each other what it says in English', async () => {
  expect((await site.get(`/t/${secret}`)).text).toContain('<html lang="ur" dir="rtl">')
  for (const language of languageCodes) {
    const { text } = await site.get(`/t/${secret}?l=${language}`)
    expect(text).toContain(`<html lang="${language}" dir="${directionOf(language)}">`)
    expect(text.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/[{}]/)
  }
})

it('forgives capitals, dashes and blanks in what was copied from paper', async () => {
  const typed = encodeURIComponent(` ${groupedTellerSecret(secret).toUpperCase()} `)
  expect((await site.get(`/t/${typed}?l=en`)).text).toBe((await site.get(`/t/${secret}?l=en`)).text)
})

it('changes nothing by looking', async () => {
  for (const path of ['', '/withdraw', '/open', '/say'])
    expect((await site.get(`/t/${secret}${path}`)).status).toBe(200)
  expect([cms.said, cms.opened, site.shown('en')]).toEqual([[], [], 'story'])
})

describe('a link that opens nothing', () => {
  const wrong = [
    '',
    'x',
    secret.slice(1),
    otherSecret,
    `${secret}/more/of`,
    `${secret}/pin`,
    '%F0%9F%92%A9',
    'a'.repeat(1000),
  ]

  it('has one page and one answer, whatever is wrong with it and whatever is sent', async () => {
    const answers = []
    for (const [at, each] of wrong.entries()) {
      const from = { 'x-forwarded-for': `192.0.2.${at}` }
      answers.push(await site.get(`/t/${each}`, from), await site.post(`/t/${each}`, { do: 'withdraw' }, from))
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => headers.get('x-robots-tag') ?? '')).size).toBe(1)
  })

  it('speaks the language of the browser and never that of its story', async () => {
    expect((await site.get(`/t/${otherSecret}`, { 'accept-language': 'so' })).text).toContain('<html lang="so"')
    expect((await site.get(`/t/${otherSecret}`)).text).toContain('<html lang="en"')
  })

  it('makes whoever guesses wait, and never whoever has a link', async () => {
    const statuses = []
    for (let times = 0; times < 11; times++) statuses.push((await site.get('/t/x')).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429])
    expect((await site.get(`/t/${secret}`)).status).toBe(200)
  })
})

it('works to the end of its last day and not after', async () => {
  site.clock.on = '2026-12-31'
  expect((await site.get(`/t/${secret}`)).status).toBe(200)
  site.clock.on = '2027-01-01'
  expect((await site.get(`/t/${secret}`)).status).toBe(404)
})

it('ends when the CMS publishes no such link any more', async () => {
  cms.publication = { ...cms.publication, revision: 2, links: [] }
  await site.tellers.refresh()
  expect((await site.get(`/t/${secret}`)).status).toBe(404)
})

it('knows links after a restart without the CMS, and says so when it never knew any', async () => {
  cms.isUp = false
  const again = await aTellerSite(cms, { folder: site.folder })
  expect((await again.get(`/t/${secret}?l=en`)).text).toContain('Soup at the baths')
  await again.stop()
  const young = await aTellerSite(cms)
  expect((await young.get(`/t/${secret}`)).status).toBe(503)
  expect((await young.get('/t/x')).status).toBe(503)
  await young.stop()
})

it('says that nothing can be seen when nothing is public', async () => {
  cms.feed = { ...cms.feed, revision: 6, stories: [] }
  await site.feed.refresh()
  const { text } = await site.get(`/t/${secret}?l=en`)
  expect(text).toContain('Nothing of your story can be seen now.')
  expect(text).toContain('Take my story down')
})

it('answers a lot in a short time with a wait', async () => {
  const statuses = new Set<number>()
  for (let times = 0; times < 61; times++) statuses.add((await site.get(`/t/${secret}`)).status)
  expect([...statuses]).toEqual([200, 429])
})

it('refuses what is no form, and one that goes on and on', async () => {
  const json = await site.post(`/t/${secret}/withdraw`, { do: 'withdraw' }, { 'content-type': 'application/json' })
  const long = await site.post(`/t/${secret}/withdraw`, { do: 'withdraw', more: 'x'.repeat(40_000) })
  expect([json.status, long.status, site.shown('en')]).toEqual([415, 413, 'story'])
})
