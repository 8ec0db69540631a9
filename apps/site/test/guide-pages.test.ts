import { guideIndex, loadProfession } from '@use-it-cities/qualification-equivalency/data'
import { factsOf, sharedFacts, showing, type Profession } from '@use-it-cities/qualification-equivalency'
import withheld from '@use-it-cities/qualification-equivalency/data/withheld.json' with { type: 'json' }
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, rawGet, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'
import { aGuidePublication } from './guide-fixture.ts'

const languages = ['en', 'ur', 'ar'] as const
const kilobyte = 1000
const mostBytes = 30 * kilobyte

let cms: FakeCms
let site: TestSite
let professions: readonly Profession[]
/** Every page of the guide in English, Urdu and Arabic, as a browser gets it. */
const pages = new Map<string, { status: number; bytes: number; text: string }>()

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed({ stories: Array.from({ length: 12 }, () => ({})) }))
  cms.publishGuide(aGuidePublication())
  site = await aSite(cms)
  const loaded = await Promise.all(guideIndex.professions.map(({ id }) => loadProfession(id)))
  professions = loaded.flatMap((each) => (each.ok ? [each.value] : []))
  for (const path of languages.flatMap(addressesIn)) {
    const { status, bytes } = await rawGet(site, path, { 'accept-encoding': 'br' })
    const { text } = await site.get(path)
    pages.set(path, { status, bytes: bytes.length, text })
  }
}, 120_000)
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

const nationsInAddresses = { 'GB-ENG': '', 'GB-WLS': '/wales', 'GB-SCT': '/scotland', 'GB-NIR': '/northern-ireland' }
type Nation = keyof typeof nationsInAddresses

function addressesIn(language: string): string[] {
  const guide = `/${language}/guide`
  const ofProfession = ({ id, routes }: Profession) => [
    `${guide}/${id}/work`,
    `${guide}/${id}/questions`,
    ...Object.entries(nationsInAddresses).flatMap(([nation, part]) => [
      `${guide}/${id}${part}`,
      ...routes
        .filter(({ nations }) => nations.includes(nation as Nation))
        .map((route) => `${guide}/${id}${part}/routes/${route.id}`),
    ]),
  ]
  return [`${guide}/`, `${guide}/rules`, `${guide}/changes`, `${guide}/help`, ...professions.flatMap(ofProfession)]
}

/** What a page says in its markup, with the same letters as the data. */
const said = (html: string) =>
  html
    .replaceAll('&#38;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

const amountIn = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'amountMinor' in value ? Number(value.amountMinor) || 0 : 0

describe('every page of the guide, in English, Urdu and Arabic', () => {
  it('is there: 34 professions in four nations, their ways, their work, their questions, and four pages for all', () => {
    expect(professions).toHaveLength(34)
    expect(pages.size).toBeGreaterThan(3 * (34 * 6 + 34 + 4))
    expect([...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([])
  })

  it('is at most 30 kB cold: the page holds all it needs', () => {
    const heavy = [...pages].filter(([, { bytes }]) => bytes > mostBytes).map(([path, { bytes }]) => `${path} ${bytes}`)
    expect(heavy).toEqual([])
    for (const [path, { text }] of pages) {
      expect(text, path).not.toMatch(/<(?:script|link rel="stylesheet"|iframe|img)\b/)
      expect(text, path).not.toMatch(/\sstyle=/)
    }
  })

  it('says nothing of what was heard and not confirmed', () => {
    const facts = [...professions.flatMap(factsOf), ...sharedFacts(guideIndex)]
    const confirmed = facts.flatMap((fact) => {
      const shown = showing(fact, '2026-11-21')
      return shown.show === 'check-with' ? [] : stringsIn([shown.value, shown.note])
    })
    const titles = professions.flatMap(({ routes }) => routes.flatMap(({ steps }) => steps.map(({ title }) => title)))
    const known = JSON.stringify([confirmed, titles, facts.map(({ about }) => about.of)])
    const words = [...new Set(stringsIn(Object.values(withheld)))].filter(
      (each) => each.length > 'ESCO'.length && !known.includes(JSON.stringify(each).slice(1, -1)),
    )
    expect(words.length).toBeGreaterThan(250)
    // What may be shown is found in this way, so what may not would be too.
    const english = [...pages].filter(([path]) => path.startsWith('/en/')).map(([, { text }]) => said(text))
    const found = new Set(confirmed.filter((each) => each.length > 40 && english.some((text) => text.includes(each))))
    expect(found.size).toBeGreaterThan(250)
    for (const [path, { text }] of pages) {
      const plain = said(text.slice(text.indexOf('<main')))
      expect(
        words.filter((each) => plain.includes(each)),
        path,
      ).toEqual([])
    }
  })

  it('shows no amount of a fee that nobody confirmed, save where a confirmed fact has the same', () => {
    const facts = [...professions.flatMap(factsOf), ...sharedFacts(guideIndex)]
    const shown = JSON.stringify(facts.map((fact) => showing(fact, '2026-11-21')))
    const amounts = Object.values(withheld)
      .map(({ value }: { value: unknown }) => amountIn(value))
      .filter((minor) => minor > 0 && !shown.includes(`"amountMinor":${minor}`))
      .map((minor) => minor / 100)
      .flatMap((pounds) => [`£${pounds}`, `£${pounds.toFixed(2)}`, `£${pounds.toLocaleString('en-GB')}`])
      .filter((amount) => !shown.includes(amount))
    expect(amounts.length).toBeGreaterThan(10)
    for (const [path, { text }] of pages)
      expect(
        amounts.filter((amount) => new RegExp(`${amount.replace('.', '\\.')}(?![\\d,.]*\\d)`).test(text)),
        path,
      ).toEqual([])
  })

  it('has a person to call, what it is not, and its language', () => {
    for (const [path, { text }] of pages) {
      const language = path.slice(1, 3)
      expect(text, path).toContain(`<html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}"`)
      expect(text, path).toContain('href="tel:01214960123"')
      expect(text.match(/class="small-print"/g), path).toHaveLength(1)
      expect(text.match(/<h1\b/g), path).toHaveLength(1)
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, path).toBe(ids.length)
    }
  })

  it('says days as people do, and names another title in a search only where it is what was typed', async () => {
    expect(pages.get('/en/guide/changes')?.text).toContain('1 December 2026: ')
    const { text } = await site.get('/ur/guide/?q=pharmacist')
    expect(text).toContain('<bdi>Pharmacist</bdi>')
    expect(text).not.toContain('asistent')
  })

  it('leads nowhere that is not there', () => {
    const known = new Set([...pages.keys()])
    const linked = [...pages].flatMap(([path, { text }]) =>
      [...text.matchAll(/href="(\/(?:en|ur|ar)\/guide\/[^"#]*)"/g)].map(([, to]) => ({ path, to: to ?? '' })),
    )
    const dead = linked.filter(({ to }) => !known.has(to) && !/\/(?:route-sheet|guide\/coach)$/.test(to))
    expect(dead).toEqual([])
  })

  it('is in the sitemap, and nothing is there that is not a page', async () => {
    const { text } = await site.get('/sitemap/1.xml')
    const listed = [...text.matchAll(/<loc>https:\/\/stories\.example\.org(\/en\/guide\/[^<]*)<\/loc>/g)].map(
      ([, path]) => path,
    )
    expect(listed).toContain('/en/guide/nurse/scotland')
    expect(listed.length).toBeGreaterThan(34 * 6)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.filter((path) => !pages.has(path ?? ''))).toEqual([])
  })
})
