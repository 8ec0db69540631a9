import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directionOf, languageCodes } from '@use-it-cities/core'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { keepItLocalCatalogue } from '@use-it-cities/keep-it-local-scoring/data'
import { socialActionCatalogue } from '@use-it-cities/keep-it-local-scoring/social-action'
import { transferReadinessCatalogue } from '@use-it-cities/keep-it-local-scoring/transfer-readiness'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aSite, rawGet, siteUrl, type TestSite } from './a-site.ts'
import { aLadderSummary, anAssessmentPublication, aSummary } from './check-fixture.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'

const catalogues = [catPolicyCatalogue, keepItLocalCatalogue, socialActionCatalogue, transferReadinessCatalogue]
const council = aSummary()
const ladder = aLadderSummary()
const published = (code: string, language = 'en') => `/${language}/check/published/${code}`
const addresses = [
  '',
  ...catalogues.flatMap(({ id, profiles }) => [id, ...profiles.map((profile) => `${id}/${profile.id}`)]),
  'cat-policy/all',
  'published',
  `published/${council.code}`,
  `published/${ladder.code}`,
]

let cms: FakeCms
let site: TestSite

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishAssessments(anAssessmentPublication([council, ladder]))
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

describe.each(languageCodes)('in %s', (language) => {
  it('every page is there in its language, whole without a script, at most 30 kB and with what it is not', async () => {
    for (const address of addresses) {
      const path = `/${language}/check/${address}`
      const { status, text } = await site.get(path)
      const { bytes } = await rawGet(site, path, { 'accept-encoding': 'br' })
      expect(status, path).toBe(200)
      expect(text, path).toContain(`<html lang="${language}" dir="${directionOf(language)}"`)
      expect(text, path).toContain(`<link rel="canonical" href="${siteUrl}${path}"`)
      expect(text, path).not.toMatch(/<script|<link rel="stylesheet"|<iframe|\sstyle=/)
      expect(bytes.length, path).toBeLessThanOrEqual(30_000)
      expect(text.match(/<h1\b/g), path).toHaveLength(1)
      expect(text.match(/class="small-print"/g), path).toHaveLength(1)
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, path).toBe(ids.length)
      for (const [, to] of text.matchAll(/href="#([^"]+)"/g)) expect(ids, path).toContain(to)
    }
  })
})

it.each([
  ['/en/check', 308, '/en/check/'],
  ['/en/check/CAT-policy/', 308, '/en/check/cat-policy'],
  ['/en/check/published/', 308, '/en/check/published'],
  ['/en/check/published/page/2', 404, null],
  ['/en/check/wizard', 404, null],
  ['/en/check/cat-policy/wizard', 404, null],
  ['/en/check/cat-policy/council/more', 404, null],
  ['/en/check//cat-policy', 404, null],
  ['/en/check/constructor', 404, null],
  ['/en/check/__proto__', 404, null],
  ['/en/check/cat-policy/__proto__', 404, null],
  ['/en/check/%3Cscript%3E', 404, null],
  ['/en/check/published/nobody00', 404, null],
  ['/en/check/published/constructor', 404, null],
  ['/xx/check/', 404, null],
])('%s answers %i', async (path, status, location) => {
  const answer = await site.get(path)
  expect([answer.status, answer.headers.get('location')]).toEqual([status, location])
})

it('marks questions as English in other languages and says that they are', async () => {
  const { text } = await site.get('/ur/check/cat-policy/council')
  expect(text).toMatch(/<p class="question"><bdi lang="en" dir="ltr">/)
  // Said before the first question, and not only at the foot of what may be ten sheets.
  expect(text.indexOf('انگریزی میں ہیں')).toBeGreaterThan(0)
  expect(text.indexOf('انگریزی میں ہیں')).toBeLessThan(text.indexOf('<h1'))
  expect((await site.get('/en/check/cat-policy/council')).text.match(/\slang="en"/g)).toHaveLength(1)
})

it('asks on paper every question of its list, with boxes, lines, gates, and what is ours', async () => {
  for (const catalogue of catalogues)
    for (const { id, items } of catalogue.profiles) {
      const { text } = await site.get(`/en/check/${catalogue.id}/${id}`)
      const chosen = catalogue.items.filter((item) => items === 'all' || items.includes(item.id))
      expect(text.match(/<article class="form-item"/g)).toHaveLength(chosen.length)
      for (const item of chosen) expect(text, item.id).toContain(`id="${item.id}"`)
      expect(text.match(/class="gate"/g) ?? []).toHaveLength(chosen.filter(({ gate }) => gate).length)
      expect(text.match(/class="boxes ladder"/g) ?? []).toHaveLength(chosen.filter((item) => item.ladder).length)
      expect(text).toContain('“Ours” marks what')
    }
})

it('leads from each list to the same list on a device', async () => {
  for (const language of ['en', 'ur'] as const) {
    const { text } = await site.get(`/${language}/check/cat-policy/two-sided`)
    expect(text).toContain(`href="/assess/${language}/#new/cat-policy/two-sided"`)
    expect((await site.get(`/${language}/check/cat-policy`)).text).toContain(
      `href="/assess/${language}/#new/cat-policy"`,
    )
  }
})

it('says how the law stands today: before, on and after 4 February 2026, and never of one nobody confirmed', async () => {
  const law = async () => (await site.get('/en/check/keep-it-local')).text
  const morning = site.clock.now
  const today = await law()
  expect(today).toContain('We could not confirm this. Check it before you rely on it.')
  site.clock.now = Date.UTC(2026, 0, 10)
  const before = await law()
  expect(before).toContain('Not in force on this day. It starts on 4 February 2026.')
  site.clock.now = morning
  expect(await law()).not.toContain('It starts on 4 February 2026.')
})

it('ships nothing of the sheets whose licence forbids it, and says so', async () => {
  expect((await site.get('/en/check/cat-policy')).text).toContain('none of its bands is here')
  expect((await site.get('/en/check/keep-it-local')).text).toContain('none of their measures is here')
})

describe('a published result', () => {
  it('gives the range, the gates first, the chart with the same numbers, next steps, sources and the reply', async () => {
    const { text } = await site.get(published(council.code))
    const low = Math.floor(council.score.low * 100 + 1e-9)
    expect(text).toContain(`Between ${low}% and`)
    expect(text.indexOf('id="gates"')).toBeLessThan(text.indexOf('id="chart"'))
    expect(text).toMatch(/<svg [^>]*role="img" aria-labelledby="radar-title radar-text"/)
    expect(text.match(/<tr/g)).toHaveLength(council.groups.length + 1)
    expect(text).toContain('We will name a lead.\nIt takes until spring.')
    for (const { id } of council.items?.filter(({ nextStep }) => nextStep) ?? [])
      expect(text).toContain(catPolicyCatalogue.items.find((item) => item.id === id)?.title.replaceAll("'", '&#39;'))
  })

  it('says of a gate that is met in part what was answered too, as the list of answers below it does', async () => {
    const { text } = await site.get(published(council.code))
    const partly = council.items?.filter(({ outcome }) => outcome === 'partly').map(({ id }) => id)
    const gates = council.gates.filter(({ id, outcome }) => outcome === 'not-met' && partly?.includes(id))
    expect(gates.length).toBeGreaterThan(0)
    expect(text.match(/<small> ?\(Partly met\)<\/small>/g)).toHaveLength(gates.length)
  })

  it('tells no assessor, note or evidence, and no answers where they were not published', async () => {
    for (const { code } of [council, ladder])
      expect((await site.get(published(code))).text).not.toMatch(/synthetic-assessor|Secret minutes/)
    const { text } = await site.get(published(ladder.code))
    expect(text).toContain('The answers to single questions were not published.')
    expect(text).not.toContain('id="next"')
  })

  it('is in the lists and in the sitemap', async () => {
    for (const path of ['/en/check/', '/en/check/cat-policy'])
      expect((await site.get(path)).text).toContain(`href="${published(council.code)}"`)
    expect((await site.get('/en/check/keep-it-local')).text).not.toContain(published(council.code))
    const { text } = await site.get('/sitemap/1.xml')
    for (const address of addresses) expect(text).toContain(`<loc>${siteUrl}/en/check/${address}</loc>`)
  })
})

it('is led to from the foot of each page and from the page about the site', async () => {
  expect((await site.get('/en/')).text).toContain('href="/en/check/"')
  expect((await site.get('/ar/about')).text).toContain('id="check"')
})

describe('what the CMS says', () => {
  let own: TestSite
  let city: FakeCms

  beforeEach(async () => {
    city = await FakeCms.start()
    city.show(aFeed())
    city.publishAssessments(anAssessmentPublication([council, ladder], { revision: 5 }))
    own = await aSite(city)
    return async () => {
      await own.stop()
      await city.stop()
    }
  })
  const statusOf = async (path: string) => (await own.get(path)).status

  it('takes a withdrawn result away at once in every language, also from lists, and for good after a restart', async () => {
    expect(await statusOf(published(council.code))).toBe(200)
    expect((await own.get('/en/check/')).text).toContain(council.code)
    city.publishAssessments(anAssessmentPublication([ladder], { revision: 6 }))
    await own.changed()
    for (const language of languageCodes) expect(await statusOf(published(council.code, language))).toBe(410)
    const gone = await own.get(published(council.code))
    expect(gone.text).not.toContain('Otherton')
    expect(gone.text).toContain('This result is no longer published')
    expect(gone.headers.get('x-robots-tag')).toBe('noindex')
    expect((await own.get('/en/check/')).text).not.toContain(council.code)
    expect(await statusOf(published(ladder.code))).toBe(200)
    const again = await aSite(city, { dataDir: own.dataDir })
    expect((await again.get(published(council.code))).status).toBe(410)
    await again.stop()
  })

  it('stays while the CMS is down, also after a restart', async () => {
    city.unpublishAssessments()
    await own.changed()
    const again = await aSite(city, { dataDir: own.dataDir })
    expect((await again.get(published(council.code))).status).toBe(200)
    await again.stop()
  })

  it.each([
    ['unsigned', () => city.publishAssessments(anAssessmentPublication([], { revision: 9 }), null)],
    [
      'signed by somebody else',
      () => city.publishAssessments(anAssessmentPublication([], { revision: 9 }), 'bm90IG91cnM='),
    ],
    ['of another city', () => city.publishAssessments(anAssessmentPublication([], { revision: 9, city: 'elsewhere' }))],
    ['older', () => city.publishAssessments(anAssessmentPublication([], { revision: 4 }))],
    ['no publication', () => city.publishAssessments({ hello: 1 })],
    [
      'one that tells more than it may',
      () =>
        city.publishAssessments(
          anAssessmentPublication([{ ...council, notes: 'secret' } as typeof council], { revision: 9 }),
        ),
    ],
  ])('a publication that is %s never replaces the good one, and is told once', async (_name, publish) => {
    publish()
    await own.changed()
    await own.changed()
    expect(await statusOf(published(council.code))).toBe(200)
    expect(own.lines.filter((line) => line.startsWith('assessments refused'))).toHaveLength(1)
  })

  it('is checked again when it is read from the disk', async () => {
    const file = join(own.dataDir, 'site', 'assess.signed')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Otherton', 'Underton'))
    city.unpublishAssessments()
    const again = await aSite(city, { dataDir: own.dataDir })
    expect((await again.get('/en/check/')).text).not.toMatch(/Otherton|Underton/)
    await again.stop()
  })

  it('stays light with 500 results: the newest in the lists, and every one on a page of all', async () => {
    const code = (at: number) => `result${String(at).padStart(4, '0')}`
    const name = (at: number) => `Otherton and Everley Parish Council number ${at * 7919}`
    const many = Array.from({ length: 500 }, (_, at) => ({
      ...council,
      code: code(at),
      body: { name: name(at), kind: 'council' },
    }))
    city.publishAssessments(anAssessmentPublication(many, { revision: 6 }))
    await own.changed()
    const seen = new Set<string>()
    const listed = async (path: string) => {
      const { text } = await own.get(path)
      const { bytes } = await rawGet(own, path, { 'accept-encoding': 'br' })
      expect(bytes.length, path).toBeLessThanOrEqual(30_000)
      return [...text.matchAll(/check\/published\/(result\d{4})"/g)].map(([, each]) => String(each))
    }
    for (const language of ['en', 'ur'])
      for (const path of ['', 'cat-policy']) {
        const newest = await listed(`/${language}/check/${path}`)
        expect(newest).toEqual(many.slice(0, 20).map((each) => each.code))
        expect((await own.get(`/${language}/check/${path}`)).text).toContain(`href="/${language}/check/published"`)
      }
    for (let page = 1; page <= 10; page += 1)
      for (const each of await listed(`/ur/check/published${page > 1 ? `/page/${page}` : ''}`)) seen.add(each)
    expect(seen.size).toBe(500)
    expect(await statusOf('/en/check/published/page/11')).toBe(404)
    expect((await own.get('/sitemap/1.xml')).text).toContain('/en/check/published/page/10')
  })

  it('is drawn as words, whatever they are, and of a checklist this site does not have only the results', async () => {
    const hostile = '</main><script>1</script>\u202egnp'
    const strange = aSummary({
      code: 'strange22',
      catalogue: 'elsewhere',
      body: { name: hostile, kind: 'council' },
      titles: { 'CAT-C-07': '<img src=x onerror=alert(1)>' },
      reply: { by: hostile, on: '2026-11-20', text: hostile },
    })
    city.publishAssessments(anAssessmentPublication([strange, aSummary({ version: '0.9.0' })], { revision: 6 }))
    await own.changed()
    const { status, text } = await own.get(published('strange22', 'ur'))
    expect(status).toBe(200)
    expect(text).not.toMatch(/<script|<img/)
    expect((await own.get(published('strange22'))).text).toContain('This site does not have the checklist')
    expect((await own.get(published(council.code))).text).toContain('Made with version 0.9.0 of this checklist.')
  })
})
