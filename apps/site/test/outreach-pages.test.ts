import { languageCodes, type Language } from '@use-it-cities/core'
import { opportunityKinds, type OutreachText } from '@use-it-cities/success-stories/outreach'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, rawGet, siteUrl, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed, codeOf } from './fixture.ts'
import { htmlFaults } from './html-faults.ts'
import { anEvent, anOpportunity, anOutreachPublication } from './outreach-fixture.ts'
import { sentencesIn } from './whole-city.ts'

const count = 500
const pages = count / 20
const most = 30_000

/** Numbers that look like chance and are the same in each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** As long as the CMS takes them, of words of the interface in any order, so that they are harder to compress than sentences. */
function longTexts(index: number): Readonly<Record<Language, OutreachText>> {
  const next = numbersFrom(index)
  const text = (language: Language): OutreachText => {
    const words = wordsOf[language]
    const filled = (length: number) => {
      let line = `${index}`
      while ([...line].length < length) line += ` ${words[Math.floor(next() * words.length)]}`
      return [...line].slice(0, length).join('').trim()
    }
    const review = language === 'en' ? 'original' : 'unreviewed'
    return { title: filled(120), summary: filled(300), body: [], review }
  }
  return Object.fromEntries(languageCodes.map((each) => [each, text(each)])) as Record<Language, OutreachText>
}

const wordsOf = Object.fromEntries(
  languageCodes.map((each) => [each, [...new Set(sentencesIn(each).join(' ').split(/\s+/))]]),
) as unknown as Readonly<Record<Language, readonly string[]>>

const opportunities = Array.from({ length: count }, (_, index) =>
  anOpportunity({
    id: codeOf(20_000 + index),
    kind: opportunityKinds[Math.floor((index * opportunityKinds.length) / count)] ?? 'job',
    texts: longTexts(index),
  }),
)
const events = opportunities.map(({ texts }, index) =>
  anEvent({
    id: codeOf(30_000 + index),
    texts,
    venue: { name: `Synthetic hall ${index} with a long name of its own`, address: '1 Test Road' },
    occasions: [{ on: '2026-11-24', from: '10:00', until: '12:00', isCancelled: index % 2 === 1 }],
  }),
)

let cms: FakeCms
let site: TestSite

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishOutreach(anOutreachPublication({ opportunities, events }))
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

const lists = ['opportunities', 'events'] as const
const pathOf = (language: Language, list: (typeof lists)[number], page: number) =>
  `/${language}/${list}${page === 1 ? '' : `/page/${page}`}`
const main = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? ''
const links = (html: string, rel: 'prev' | 'next') =>
  [...main(html).matchAll(/<a rel="(\w+)" href="([^"]+)"/g)].flatMap(([, each, href]) => (each === rel ? [href] : []))

describe(`${count} offers and ${count} dates with texts as long as can be`, () => {
  it.each(languageCodes)('in %s: every page within 30 kB as sent, each item on one of them', async (language) => {
    const faults: string[] = []
    for (const list of lists) {
      const shown: string[] = []
      for (let page = 1; page <= pages; page++) {
        const path = pathOf(language, list, page)
        const { bytes, status } = await rawGet(site, path, { 'accept-encoding': 'br' })
        if (status !== 200) faults.push(`${path}: expected 200, got ${status}`)
        if (bytes.length > most) faults.push(`${path}: ${bytes.length} bytes, at most ${most}`)
        const html = main((await site.get(path)).text)
        shown.push(
          ...[...html.matchAll(new RegExp(`href="/${language}/${list}/(\\w{8})"`, 'g'))].map(([, id]) => id ?? ''),
        )
      }
      const all = list === 'events' ? events : opportunities
      expect(shown).toHaveLength(count)
      expect(new Set(shown)).toEqual(new Set(all.map(({ id }) => id)))
    }
    expect(faults).toEqual([])
  })
})

describe.each(lists)('a page of %s', (list) => {
  it('leads to the one before and the one after', async () => {
    const at = async (page: number) => {
      const { text } = await site.get(pathOf('ur', list, page))
      return [links(text, 'prev'), links(text, 'next')]
    }
    expect(await at(1)).toEqual([[], [`/ur/${list}/page/2`]])
    expect(await at(2)).toEqual([[`/ur/${list}`], [`/ur/${list}/page/3`]])
    expect(await at(pages)).toEqual([[`/ur/${list}/page/${pages - 1}`], []])
  })

  it('has an address, a title and languages of its own, and the first page is not listed twice', async () => {
    const { text } = await site.get(`/en/${list}/page/2`)
    expect(text).toContain(`<link rel="canonical" href="${siteUrl}/en/${list}/page/2">`)
    expect(text).toContain(`<link rel="alternate" hreflang="ps" href="${siteUrl}/ps/${list}/page/2">`)
    expect(text).toMatch(/<title>[^<]+\(Page 2 of 25\) – /)
    expect(text).toContain(`href="/ar/${list}/page/2"`)
    expect((await site.get(`/en/${list}`)).text).toMatch(/<title>[^(<]+ – /)
    const sitemap = (await Promise.all([1, 2, 3, 4].map((part) => site.get(`/sitemap/${part}.xml`)))).map(
      (each) => each.text,
    )
    expect(sitemap.join('')).toContain(`<loc>${siteUrl}/en/${list}</loc>`)
    expect(sitemap.join('')).not.toContain(`/${list}/page/`)
  })

  it.each(['0', '1', '-1', '26', '9999', '99999999999', 'abc', '2x', '02', '2.5', '%D9%A2', '%00', '2%2F3'])(
    'with the number %s there is none',
    async (number) => {
      const { status, text } = await site.get(`/en/${list}/page/${number}`)
      expect(status).toBe(number === '%00' ? 400 : 404)
      expect(text).not.toContain('"pager"')
    },
  )

  it('is one and the same page whatever somebody adds to its address', async () => {
    const { text } = await site.get(`/en/${list}/page/2`)
    const { text: asked, headers } = await site.get(`/en/${list}/page/2?page=3&utm_source=x`)
    expect(asked).toBe(text)
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  })

  it('finds no fault with an outside checker', async () => {
    const faults = await Promise.all(
      (['en', 'ur'] as const).flatMap((language) =>
        [1, 3, pages].map(async (page) => {
          const path = pathOf(language, list, page)
          return htmlFaults(path, (await site.get(path)).text)
        }),
      ),
    )
    expect(faults.flat()).toEqual([])
  })
})

it('every kind of offer is one tap away, on the page where it begins', async () => {
  const { text } = await site.get('/en/opportunities')
  const found = [...main(text).matchAll(/href="(\/en\/opportunities[\w/]*)#([\w-]+)"/g)]
  expect(found.map(([, , kind]) => kind)).toEqual([...opportunityKinds])
  for (const [, path = '', kind] of found) {
    const html = main((await site.get(path)).text)
    expect(html, `${kind} on ${path}`).toContain(`<h2 id="${kind}">`)
  }
})

it('a list of twenty or less has neither pages nor a way to kinds', async () => {
  cms.publishOutreach(anOutreachPublication({ revision: 2, opportunities: opportunities.slice(0, 20), events: [] }))
  await site.changed()
  const html = main((await site.get('/en/opportunities')).text)
  expect(html).not.toContain('class="pager"')
  expect(html).not.toContain('#job"')
  expect((await site.get('/en/opportunities/page/2')).status).toBe(404)
  expect((await site.get('/en/events/page/2')).status).toBe(404)
  expect(main((await site.get('/en/events')).text)).toContain('There are no dates on this list today.')
})
