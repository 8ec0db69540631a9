import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type Fields, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'
import { aGuidePublication } from './guide-fixture.ts'
import { beginQuestions, ielts } from './guide-people.ts'

let cms: FakeCms
let site: TestSite

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishGuide(aGuidePublication())
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

const begin = (profession?: string, language?: string) => beginQuestions(site, profession, language)

describe('what is not right is said at the top and at the field', () => {
  const cases: readonly { name: string; fields: Fields; at: string; to: string; says: RegExp }[] = [
    { name: 'nothing', at: 'nation', fields: {}, to: 'f-nation', says: /rather not/ },
    { name: 'a nation there is not', at: 'nation', fields: { nation: 'FR' }, to: 'f-nation', says: /on this page/ },
    { name: 'two nations', at: 'nation', fields: { nation: ['GB-ENG', 'GB-WLS'] }, to: 'f-nation', says: /one answer/ },
    { name: 'no country', at: 'country', fields: { trainedIn: 'Zz' }, to: 'f-trainedIn', says: /“Zz”.*NG/ },
    { name: 'a status nobody knows', at: 'status', fields: { status: 'king' }, to: 'f-status', says: /on this page/ },
    {
      name: 'IELTS 9.5',
      at: 'tests',
      fields: { ...ielts, 'sitting1.listening': '9.5' },
      to: 'f-sitting1-listening',
      says: /“9.5”.*6.5/,
    },
    {
      name: 'OET Z',
      at: 'tests',
      fields: {
        ...ielts,
        'sitting1.test': 'oet',
        'sitting1.listening': 'Z',
        'sitting1.reading': 'B',
        'sitting1.writing': 'B',
        'sitting1.speaking': 'C+',
      },
      to: 'f-sitting1-listening',
      says: /“Z”.*C\+/,
    },
    {
      name: 'a mark that is missing',
      at: 'tests',
      fields: { ...ielts, 'sitting1.reading': '' },
      to: 'f-sitting1-reading',
      says: /missing/,
    },
    {
      name: 'a test in the future',
      at: 'tests',
      fields: { ...ielts, 'sitting1.year': '2027' },
      to: 'f-sitting1-year',
      says: /not come yet.*21 November 2026/,
    },
    {
      name: 'a day there is not',
      at: 'tests',
      fields: { ...ielts, 'sitting1.day': '31', 'sitting1.month': '2' },
      to: 'f-sitting1-day',
      says: /14 3 2026/,
    },
    {
      name: 'a month in words',
      at: 'practised',
      fields: { 'practised.month': 'March', 'practised.year': '2024' },
      to: 'f-practised-month',
      says: /3 2024/,
    },
    {
      name: 'work in the year 1066',
      at: 'practised',
      fields: { 'practised.month': '3', 'practised.year': '1066' },
      to: 'f-practised-year',
      says: /3 2024/,
    },
    {
      name: 'work that is to come',
      at: 'practised',
      fields: { 'practised.month': '1', 'practised.year': '2030' },
      to: 'f-practised-year',
      says: /not come yet/,
    },
    {
      name: 'none and some',
      at: 'papers',
      fields: { holds: ['none', 'uk-register-before'] },
      to: 'f-holds',
      says: /None of these/,
    },
  ]
  it.each(cases)('$name', async ({ at, fields, to, says }) => {
    const profession = at === 'practised' || at === 'papers' ? 'physiotherapist' : 'nurse'
    const walk = await begin(profession)
    const english: Fields = at === 'tests' ? { english: 'test' } : {}
    const { status, text } = await site.post(`/en/guide/${profession}/questions`, {
      ...english,
      at,
      do: 'next',
      ...fields,
    })
    Object.assign(walk, { html: text, status })
    expect(walk.status).toBe(200)
    expect(walk.faults.map((fault) => fault.to)).toEqual([to])
    expect(walk.faults[0]?.says).toMatch(says)
    expect(walk.html).toContain(`id="${to}"`)
    expect(walk.html).toContain('<title>Please look at this again:')
    expect(walk.html).toContain('aria-labelledby="errors-title"')
  })

  it('finds forged answers of other pages before it shows a way', async () => {
    const forged = {
      at: 'check',
      do: 'answer',
      nation: 'GB-ENG',
      trainedIn: 'NG',
      status: 'refugee',
      english: 'telepathy',
    }
    const walk = await begin()
    Object.assign(walk, { html: (await site.post('/en/guide/nurse/questions', forged)).text })
    expect([walk.title, walk.faults.map(({ to }) => to)]).toEqual(['How can you show your English?', ['f-english']])
    expect(walk.fields).toMatchObject({ trainedIn: ['NG'], status: ['refugee'] })
  })

  it('names a contradiction between a paper and a country, and loses neither', async () => {
    const fields = {
      at: 'country',
      do: 'next',
      nation: 'GB-ENG',
      trainedIn: 'Ghana',
      holds: 'us-canada-accredited',
      holdsShown: 'us-canada-accredited',
    }
    const walk = await begin('optometrist')
    Object.assign(walk, { html: (await site.post('/en/guide/optometrist/questions', fields)).text })
    expect(walk.faults.map(({ to, says }) => [to, says.includes('Ghana')])).toEqual([['f-holds', true]])
    expect(walk.fields).toMatchObject({ holds: ['us-canada-accredited'], trainedIn: ['GH'] })
  })

  it('names the second of two different results of one day', async () => {
    const twice = Object.fromEntries(
      Object.entries(ielts).map(([name, value]) => [name.replace('1', '2'), name.endsWith('reading') ? '6' : value]),
    )
    const fields = { at: 'tests', do: 'next', english: 'test', sittings: '2', ...ielts, ...twice }
    const walk = await begin()
    Object.assign(walk, { html: (await site.post('/en/guide/nurse/questions', fields)).text })
    expect(walk.faults.map(({ to }) => to)).toEqual(['f-sitting2-day'])
  })

  it('writes hostile text as text', async () => {
    const hostile = '"><script>alert(1)</script>'
    const { text } = await site.post('/en/guide/nurse/questions', { at: 'country', do: 'next', trainedIn: hostile })
    expect(text).not.toContain(hostile)
    expect(text).toContain('“&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;”'.replace('&#34;', '&quot;'))
  })
})

describe('what no form of ours sends', () => {
  const address = '/en/guide/nurse/questions'
  it.each([
    ['300 kB', 413, `trainedIn=${'x'.repeat(300_000)}`, 'application/x-www-form-urlencoded'],
    ['JSON', 415, '{"nation":"GB-ENG"}', 'application/json'],
    ['a file', 415, 'x', 'multipart/form-data; boundary=x'],
  ])('refuses %s with %i and a page that says so', async (_name, status, body, type) => {
    const response = await fetch(site.url + address, { method: 'POST', body, headers: { 'content-type': type } })
    expect(response.status).toBe(status)
    const text = await response.text()
    expect(text).toContain('role="alert"')
    expect(text).toContain('Where in the UK do you want to work?')
  })

  it('takes nothing but a form', async () => {
    const response = await fetch(site.url + address, { method: 'PUT', body: 'x' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it.each(['guess:now', '', 'change:constructor', 'country:ZZ', 'remove:99', 'language:xx'])(
    'is not confused by the button "%s"',
    async (button) => {
      const { status } = await site.post(address, { at: '__proto__', do: button, nation: 'GB-ENG', constructor: 'x' })
      expect(status).toBe(200)
    },
  )

  it('asks one device that sends very often to wait', async () => {
    const own = await aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } })
    const from = { 'x-forwarded-for': '192.0.2.7' }
    const statuses = await Promise.all(
      Array.from({ length: 260 }, async () => (await own.post(address, { at: 'nation' }, from)).status),
    )
    expect(statuses.filter((status) => status === 429).length).toBe(20)
    expect((await own.post(address, { at: 'nation' }, { 'x-forwarded-for': '192.0.2.8' })).status).toBe(200)
    await own.stop()
  })
})
