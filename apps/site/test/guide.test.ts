import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directionOf, languageCodes } from '@use-it-cities/core'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aSite, siteUrl, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'
import { aCorrection, aGuidePublication, aHelp } from './guide-fixture.ts'

let cms: FakeCms
let site: TestSite

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed({ stories: Array.from({ length: 20 }, () => ({})) }))
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

describe('addresses of the guide', () => {
  it.each([
    ['/en/guide/', 200, undefined],
    ['/en/guide', 308, '/en/guide/'],
    ['/en/guide/nurse', 200, undefined],
    ['/en/guide/nurse/', 308, '/en/guide/nurse'],
    ['/en/guide/Nurse', 308, '/en/guide/nurse'],
    ['/en/guide/Nurse/Scotland/', 308, '/en/guide/nurse/scotland'],
    ['/en/guide/Nurse/England', 308, '/en/guide/nurse'],
    ['/en/guide/RULES', 308, '/en/guide/rules'],
    ['/en/guide/Wizard', 404, undefined],
    ['/en/guide//nurse', 404, undefined],
    ['/en/guide/nurse/england', 308, '/en/guide/nurse'],
    ['/en/guide/nurse/england/routes/nmc-international', 308, '/en/guide/nurse/routes/nmc-international'],
    ['/en/guide/nurse/scotland', 200, undefined],
    ['/en/guide/nurse/northern-ireland', 200, undefined],
    ['/en/guide/nurse/northern-ireland/routes/nmc-international', 200, undefined],
    ['/en/guide/nurse/work', 200, undefined],
    ['/en/guide/rules', 200, undefined],
    ['/en/guide/changes', 200, undefined],
    ['/en/guide/help', 200, undefined],
    ['/en/guide/coach', 200, undefined],
    ['/en/guide/rules/more', 404, undefined],
    ['/en/guide/nurse/france', 404, undefined],
    ['/en/guide/nurse/GB-SCT', 404, undefined],
    ['/en/guide/wizard', 404, undefined],
    ['/en/guide/constructor', 404, undefined],
    ['/en/guide/__proto__', 404, undefined],
    ['/en/guide/nurse/routes/none', 404, undefined],
    ['/en/guide/nurse/scotland/routes', 404, undefined],
    ['/en/guide/nurse/work/today', 404, undefined],
    ['/en/guide/%3Cscript%3E', 404, undefined],
    ['/xx/guide/nurse', 404, undefined],
  ])('%s answers %i', async (path, status, location) => {
    const answer = await site.get(path)
    expect([answer.status, answer.headers.get('location') ?? undefined]).toEqual([status, location])
  })
})

it.each(languageCodes)('speaks %s around the English facts, and says that they are English', async (language) => {
  const { status, text } = await site.get(`/${language}/guide/nurse/routes/nmc-international`)
  expect(status).toBe(200)
  expect(text).toContain(`<html lang="${language}" dir="${directionOf(language)}"`)
  expect(text).toContain(wordsFor({ key: 'show.not-advice' }, language))
  expect(text.includes(wordsFor({ key: 'show.facts-in-english' }, language))).toBe(language !== 'en')
  const isMarked = /<(?:p|ul) lang="en" dir="ltr">/.test(text)
  expect(isMarked).toBe(language !== 'en')
  for (const other of languageCodes)
    expect(text).toContain(`hreflang="${other}" href="${siteUrl}/${other}/guide/nurse/routes/nmc-international"`)
})

it.each(languageCodes)('marks in %s the English name that a question is about', async (language) => {
  const { text } = await site.get(`/${language}/guide/doctor/routes/plab`)
  const name = 'Full registration with licence'
  const marked = language === 'en' ? name : `<bdi lang="en" dir="ltr">${name}</bdi>`
  const question = new RegExp(`<a [^>]*>[^<]*${marked}[^<]*</a>`)
  expect(text).toMatch(question)
})

it.each([
  ['/en/guide/pharmacist', true],
  ['/en/guide/pharmacist/northern-ireland', false],
  ['/en/guide/social-worker', true],
  ['/en/guide/social-worker/scotland', false],
])('%s gives the English marks of the body that decides there, and of no other', async (path, isShown) => {
  const { text } = await site.get(path)
  expect(text.includes('<h2 id="english">')).toBe(isShown)
})

describe('the search for a profession', () => {
  const titles = (html: string) => {
    const list = /<section class="found"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    return [...list.matchAll(/<a href="([^"]+)">/g)].map(([, to]) => to)
  }
  it.each([
    ['en', 'nurse', '/en/guide/nurse'],
    ['en', 'GP', '/en/guide/doctor'],
    ['pl', 'fizjoterapeuta', '/pl/guide/physiotherapist'],
    ['ar', 'ممرضة', '/ar/guide/nurse'],
    ['ur', 'ڈاکٹر', '/ur/guide/doctor'],
  ])('in %s finds “%s” first at %s', async (language, words, to) => {
    const { status, text, headers } = await site.get(`/${language}/guide/?q=${encodeURIComponent(words)}`)
    expect(status).toBe(200)
    expect(titles(text)[0]).toBe(to)
    expect(headers.get('cache-control')).toBe('no-store')
  })
  it('says what it could not find, as words and never as markup, and shows the list and a person', async () => {
    const { text } = await site.get(`/en/guide/?q=${encodeURIComponent('<script>zzz</script>')}`)
    expect(text).toContain('We could not find “&lt;script&gt;zzz&lt;/script&gt;”.')
    expect(text).toContain('href="/en/guide/nurse"')
    expect(text).toContain('You do not have to do this alone')
  })
  it('keeps nothing of what was typed, and the page without a question stays the same', async () => {
    const before = (await site.get('/en/guide/')).text
    const pages = site.store.size
    await site.get('/en/guide/?q=nurse')
    await site.get('/en/guide/?q=doctor')
    expect(site.store.size).toBe(pages)
    expect((await site.get('/en/guide/')).text).toBe(before)
    expect(site.lines.join('\n')).not.toMatch(/nurse|doctor/)
  })
  it('answers a very long question, an empty one and a broken one', async () => {
    for (const query of [`q=${'x'.repeat(1500)}`, 'q=', 'q', 'q=%E0%A4%A', 'other=1'])
      expect((await site.get(`/en/guide/?${query}`)).status, query).toBe(200)
  })
  it('slows down a device that asks all the time, in its language', async () => {
    const own = await aSite(cms)
    const answers = await Promise.all(Array.from({ length: 40 }, () => own.get('/pl/guide/?q=lekarz')))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
    expect((await own.get('/pl/guide/')).status).toBe(200)
    await own.stop()
  })
})

it('a page of the guide keeps its own policy when nothing has changed', async () => {
  const first = await site.get('/en/guide/nurse')
  const again = await site.get('/en/guide/nurse', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'))
  expect(again.headers.get('content-type')).toBeNull()
  const story = await site.get('/en/stories/')
  expect(story.headers.get('content-security-policy')).not.toBe(first.headers.get('content-security-policy'))
})

it('shows the newest three stories about work in health, and only as long as they may be shown', async () => {
  const { text } = await site.get('/en/guide/nurse')
  const list = text.slice(text.indexOf('id="stories"'))
  const shown = [...list.matchAll(/href="\/en\/stories\/[a-z0-9]{8}">([^<]+)/g)].map(([, title]) => title)
  expect(shown).toHaveLength(3)
  const days = shown.map((title) => Number(/\d+$/.exec(title ?? '')?.[0]))
  expect(days).toEqual([...days].sort((a, b) => a - b))
  const late = site.clock.now
  site.clock.now += 25 * 3_600_000
  const rested = await site.get('/en/guide/nurse')
  expect([rested.status, rested.text.includes('id="stories"')]).toEqual([200, false])
  site.clock.now = late
})

describe('what the city adds', () => {
  let own: TestSite
  let city: FakeCms
  const plab = '/en/guide/doctor/routes/plab'
  const help = '/en/guide/help'

  beforeEach(async () => {
    city = await FakeCms.start()
    city.show(aFeed())
    own = await aSite(city)
    return async () => {
      await own.stop()
      await city.stop()
    }
  })
  const health = async () => JSON.parse((await own.get('/_use-it/health')).text) as Record<string, unknown>

  it('is missed by nobody: without it the guide shows its facts and no local help', async () => {
    expect((await own.get(help)).text).toContain('We know of no local help that was checked lately.')
    expect((await own.get(plab)).status).toBe(200)
    expect((await health())['guideRevision']).toBeNull()
  })

  it('comes when the CMS says that something changed, and is shown as a correction with its source', async () => {
    const before = (await own.get(plab)).text
    expect(before).not.toContain('£123.45')
    city.publishGuide(aGuidePublication())
    await own.changed()
    const { text } = await own.get(plab)
    expect(text).toContain('PLAB 1: £123.45')
    expect(text).toContain('Corrected by Synthetic Advice Centre, 10 November 2026.')
    expect(text).toContain('href="https://regulator.example.org/fees"')
    expect(text).toContain('At least £123.45')
    expect((await health())['guideRevision']).toBe(1)
  })

  it('shows help that was checked in time, with its next sessions and none that is over', async () => {
    const overdue = aHelp({ id: 'overdue', name: 'Overdue help', reviewBy: '2026-11-20' })
    const later = aHelp({ id: 'later', name: 'Not yet checked', checkedOn: '2026-11-22' })
    const dentists = aHelp({ id: 'dentists', name: 'For dentists', professions: ['dentist'] })
    city.publishGuide(aGuidePublication({ help: [aHelp(), overdue, later, dentists] }))
    await own.changed()
    const { text } = await own.get(help)
    expect(text).toContain('Synthetic Tuesday drop-in')
    expect(text).toContain('For dentists')
    expect(text).not.toMatch(/Overdue help|Not yet checked|2026-11-17/)
    expect(text.indexOf('2026-11-24')).toBeLessThan(text.indexOf('2026-12-01'))
    expect((await own.get('/en/guide/nurse')).text).not.toContain('For dentists')
    expect((await own.get('/en/guide/dentist')).text).toContain('For dentists')
  })

  it('drops a session the day after, and help the day after its review date', async () => {
    city.publishGuide(aGuidePublication({ help: [aHelp({ reviewBy: '2026-11-25' })] }))
    await own.changed()
    own.clock.now = Date.UTC(2026, 10, 25, 10)
    expect((await own.get(help)).text).not.toContain('2026-11-24')
    expect((await own.get(help)).text).toContain('2026-12-01')
    own.clock.now = Date.UTC(2026, 10, 26, 10)
    expect((await own.get(help)).text).not.toContain('Synthetic Tuesday drop-in')
  })

  it('asks again where a correction is past its review date or takes a fact back', async () => {
    const corrections = [aCorrection({ value: null })]
    city.publishGuide(aGuidePublication({ corrections }))
    await own.changed()
    const { text } = await own.get(plab)
    expect(text).toContain('Synthetic Advice Centre looked at this on 10 November 2026. Ask what holds today.')
    expect(text).not.toContain('£123.45')
    city.publishGuide(aGuidePublication({ revision: 2, corrections: [aCorrection({ reviewBy: '2026-11-20' })] }))
    await own.changed()
    expect((await own.get(plab)).text).not.toContain('£123.45')
  })

  it('draws hostile words of the CMS as words, and links only to web addresses', async () => {
    const name = '<img src=x onerror=alert(1)> \u202egnp.exe'
    city.publishGuide(aGuidePublication({ help: [aHelp({ name, summary: { en: '</main><script>1</script>' } })] }))
    await own.changed()
    const { text } = await own.get(help)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(text).not.toMatch(/<script|<img/)
  })

  it.each([
    ['unsigned', () => city.publishGuide(aGuidePublication({ revision: 9 }), null)],
    ['signed by somebody else', () => city.publishGuide(aGuidePublication({ revision: 9 }), 'bm90IG91cnM=')],
    ['of another city', () => city.publishGuide(aGuidePublication({ revision: 9, city: 'elsewhere' }))],
    ['older', () => city.publishGuide(aGuidePublication({ revision: 4 }))],
    ['of the same number and other words', () => city.publishGuide(aGuidePublication({ revision: 5, help: [] }))],
    ['no publication', () => city.publishGuide({ hello: 1 })],
    [
      'one with a dangerous link',
      () =>
        city.publishGuide(
          aGuidePublication({ revision: 9, help: [aHelp({ contact: { url: 'javascript:alert(1)' } })] }),
        ),
    ],
    ['not to be had', () => city.unpublishGuide()],
  ])('a publication that is %s never replaces the good one, and is told once', async (_name, publish) => {
    city.publishGuide(aGuidePublication({ revision: 5 }))
    await own.changed()
    own.lines.length = 0
    publish()
    await own.changed()
    await own.changed()
    expect((await health())['guideRevision']).toBe(5)
    expect((await own.get(help)).text).toContain('Synthetic Tuesday drop-in')
    expect(own.lines.filter((line) => line.startsWith('guide refused'))).toHaveLength(1)
  })

  it('stays when the CMS is down and the site starts again; a changed file on disk is not believed', async () => {
    city.publishGuide(aGuidePublication())
    await own.changed()
    await own.stop()
    city.unpublishGuide()
    const second = await aSite(city, { dataDir: own.dataDir })
    expect((await second.get(help)).text).toContain('Synthetic Tuesday drop-in')
    await second.stop()
    const file = join(own.dataDir, 'site', 'guide.signed')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Tuesday', 'Wednesday'))
    own = await aSite(city, { dataDir: own.dataDir })
    expect((await own.get(help)).text).not.toMatch(/Tuesday drop-in|Wednesday/)
  })
})
