import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import { plain } from './a-walk.ts'
import { FakeCms } from './fake-cms.ts'
import { filesWith } from './files-with.ts'
import { aFeed } from './fixture.ts'
import { aGuidePublication } from './guide-fixture.ts'
import { beginQuestions, ielts, nurse } from './guide-people.ts'

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

const atCheck = async () => (await beginQuestions(site)).next(...nurse)

describe('the route sheet', () => {
  const pdf = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(site.url + path, init)
    return { response, bytes: Buffer.from(await response.arrayBuffer()) }
  }

  it('is a PDF for anybody, for each nation', async () => {
    const { response, bytes } = await pdf('/en/guide/nurse/scotland/route-sheet')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toBe('inline; filename="route-sheet.pdf"')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is made of the answers in a form, and its name says nothing of them', async () => {
    const { fields } = await (await atCheck()).press('answer')
    const body = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
    )
    const { response, bytes } = await pdf('/en/guide/nurse/route-sheet', { method: 'POST', body })
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(response.headers.get('content-disposition')).toBe('inline; filename="route-sheet.pdf"')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('goes back to the question when an answer is missing or wrong', async () => {
    const { text, status } = await site.post('/en/guide/nurse/route-sheet', { nation: 'GB-ENG', trainedIn: 'Atlantis' })
    expect(status).toBe(200)
    expect(text).toContain('We do not know “Atlantis” as a country')
  })

  it('says so on the page of the answer when it cannot be made', async () => {
    const own = await aSite(cms, { sheets: { print: () => Promise.resolve(null) } })
    const { fields } = await (await atCheck()).press('answer')
    const posted = await own.post('/en/guide/nurse/route-sheet', fields)
    expect([posted.status, posted.headers.get('retry-after')]).toEqual([503, '60'])
    expect(posted.text).toContain('We cannot make the PDF at the moment.')
    expect(plain(posted.text)).toContain('Your way: Nurse')
    const got = await own.get('/ur/guide/nurse/route-sheet')
    expect(got.status).toBe(503)
    expect(got.text).toContain('role="alert"')
    await own.stop()
  })
})

describe('nothing about a person is kept', () => {
  it('has no answer in its folder, its log or its stored pages after 200 people', async () => {
    const own = await aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } })
    const place = 'Zanzibarland'
    const person = async (number: number) => {
      const from = { 'x-forwarded-for': `198.51.100.${number}` }
      const told = {
        nation: 'GB-NIR',
        trainedIn: 'BT',
        status: 'humanitarian-protection',
        english: 'test',
        ...ielts,
        'sitting1.reading': '3.5',
      }
      const slip = await own.post(
        '/en/guide/nurse/questions',
        { at: 'country', do: 'next', trainedIn: `${place}${number}` },
        from,
      )
      const answer = await own.post('/en/guide/nurse/questions', { at: 'check', do: 'answer', ...told }, from)
      return [slip.text.includes(`${place}${number}`), answer.text.includes('value="BT"')]
    }
    const people = await Promise.all(Array.from({ length: 200 }, (_, at) => person(at)))
    expect(people.flat().every(Boolean)).toBe(true)
    for (const page of ['/en/guide/nurse/questions', '/en/guide/nurse', '/en/guide/nurse/northern-ireland'])
      expect((await own.get(page)).text).not.toMatch(/Zanzibarland|value="BT"|humanitarian-protection|sitting1/)
    for (const told of [place, 'humanitarian-protection', 'GB-NIR', 'sitting1', '198.51.100.'])
      expect([told, await filesWith(own.dataDir, told)]).toEqual([told, []])
    expect(own.lines.filter((line) => /Zanzibar|humanitarian|GB-NIR|BT|198\.51/.test(line))).toEqual([])
    await own.stop()
  })
})
