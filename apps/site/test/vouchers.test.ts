import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import { plain, Walk } from './a-walk.ts'
import { FakeCms, type ResearchAnswer } from './fake-cms.ts'
import { filesWith } from './files-with.ts'
import { aFeed } from './fixture.ts'
import { aPublication } from './research-fixture.ts'
import { aStatement, researcherCode, researcherPin, withStatement } from './statement-fixture.ts'

let cms: FakeCms
let site: TestSite
const right = { code: researcherCode, pin: researcherPin }
const languages = ['en', 'ur', 'pa', 'bn', 'ar', 'so', 'ps', 'ro', 'pl'] as const

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publish(aPublication())
  withStatement(cms)
  site = await aSite(cms, { feedTimeoutMs: 500 })
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

const show = async (fields: Record<string, string> = right, language = 'en') =>
  (await new Walk(site, `/${language}/my-vouchers`).open()).press('show', fields)

it('shows what counts, what does not and why, the sum, the next voucher and the notices', async () => {
  const walk = await show({
    code: ` ${researcherCode.toLowerCase().slice(0, 4)} ${researcherCode.slice(4)}`,
    pin: '۲۰۴ ۸۱۶',
  })
  const text = plain(walk.html)
  expect(walk.status).toBe(200)
  expect(walk.headers.get('cache-control')).toBe('no-store')
  for (const words of [
    'For Test Researcher, worked out on 21 November 2026',
    'Earned so far £20.00',
    'Kept for you £20.00',
    'Interviews to the next voucher: 8',
    'Interviews that count: 12',
    'Interviews that do not count: 2',
    'Not looked at yet: 1',
    'BCDF2345',
    'taken back',
    'A page of advice',
    'Nobody has checked this for a while',
  ])
    expect(text).toContain(words)
  expect(text).toContain('excluded.a-code-of-tomorrow')
  expect(text).not.toContain('excluded.duplicate')
  expect(JSON.parse(cms.calls[0]?.body ?? '')).toEqual({
    ...right,
    language: 'en',
    from: expect.stringMatching(/^[\w-]{22}$/) as string,
  })
})

it.each(languages)('in %s', async (language) => {
  const walk = await show(right, language)
  expect(walk.html).toContain(`<html lang="${language}"`)
  expect(walk.html).toContain('12')
  expect(plain(walk.html)).not.toMatch(/\{\w+\}/)
})

it('says of a notice that is in English only that it is, and marks it for screen readers', async () => {
  const { html } = await show(right, 'ur')
  expect(html).toMatch(/<span class="hint" lang="en" dir="ltr">English: <\/span><span lang="en" dir="ltr">/)
  expect((await show()).html).not.toContain('English: ')
})

it('opens the statement as a PDF for a quarter of an hour, without asking for the PIN again', async () => {
  const walk = await show()
  expect(walk.html).not.toContain(researcherPin)
  const { carried = '' } = walk.fields
  const pdf = await site.post('/en/my-vouchers', { do: 'pdf', carried })
  expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ])
  expect(pdf.text).toContain('%PDF-')
  site.clock.now += 16 * 60_000
  expect((await site.post('/en/my-vouchers', { do: 'pdf', carried })).headers.get('content-type')).toContain(
    'text/html',
  )
  const forged = await site.post('/en/my-vouchers', { do: 'pdf', carried: `${String(carried).slice(0, -4)}AAAA` })
  expect(forged.headers.get('content-type')).toContain('text/html')
})

describe('a wrong code and a wrong PIN', () => {
  it('get the same answer, and the PIN is asked for again', async () => {
    const wrong = await show({ ...right, pin: '000000' })
    expect(wrong.status).toBe(403)
    expect(wrong.faults).toHaveLength(1)
    expect(wrong.html).not.toContain('000000')
    expect(wrong.html).not.toContain('Test Researcher')
  })
  it('of the wrong form are told apart before anybody is asked', async () => {
    const walk = await show({ code: 'ABC', pin: '12' })
    expect(walk.faults.map(({ to }) => to)).toEqual(['code', 'pin'])
    expect(cms.calls).toEqual([])
  })
  it('cannot be tried without end from one device', async () => {
    const statuses = []
    for (let index = 0; index < 7; index++)
      statuses.push((await show({ ...right, pin: String(100000 + index) })).status)
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429])
    expect((await show()).status).toBe(429)
    expect(cms.calls).toHaveLength(5)
  })
})

describe('the CMS', () => {
  it.each([
    { name: 'is down', answer: () => ({ status: 503, body: '{}' }), status: 503 },
    { name: 'is an older one', answer: () => ({ status: 404, body: '{"message":"Route not found"}' }), status: 503 },
    { name: 'never answers', answer: () => new Promise<never>(() => undefined), status: 503 },
    { name: 'says something else', answer: () => ({ status: 200, body: '{"hello":1}' }), status: 503 },
    {
      name: 'says more than it should',
      answer: () => ({ status: 200, body: JSON.stringify({ ...aStatement(), answers: 1 }) }),
      status: 503,
    },
    { name: 'has locked the code', answer: () => ({ status: 429, body: '{"error":"wait"}' }), status: 429 },
  ] as { name: string; answer: ResearchAnswer; status: number }[])(
    '$name: a sentence and $status',
    async ({ answer, status }) => {
      cms.research.set('/statement', answer)
      const walk = await show()
      expect(walk.status).toBe(status)
      expect(plain(walk.html)).toMatch(status === 429 ? /wait 15 minutes/ : /cannot look this up at the moment/)
    },
  )
})

it('says so when no voucher scheme is in force, and does not blame the network', async () => {
  cms.research.set('/statement', () => ({ status: 503, body: '{"error":"no-policy-on"}' }))
  const walk = await show()
  expect(walk.status).toBe(503)
  expect(plain(walk.html)).toMatch(/No voucher scheme is in force today/)
})

it('keeps nothing of it', async () => {
  await show()
  await show({ ...right, pin: '000000' })
  expect(site.lines).toEqual([])
  expect(await filesWith(site.dataDir, 'Test Researcher')).toEqual([])
  expect(await filesWith(site.dataDir, researcherPin)).toEqual([])
})
