import type { FeedStory } from '@use-it-cities/success-stories'
import { directionOf, languageCodes as languages } from '@use-it-cities/core'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, rawGet, siteUrl, type TestSite } from './a-site.ts'
import { englishOnly, gone, pageTypes } from './browser/page-types.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed, codeOf, paragraph } from './fixture.ts'
import { anOutreachPublication } from './outreach-fixture.ts'
import { aPhoto } from './photos.ts'

const toldWithCard = (story: FeedStory): FeedStory => {
  const { en } = story.texts
  return {
    ...story,
    kind: 'told',
    texts: en ? { en: { ...en, channels: ['website', 'whatsapp-card', 'social'] } } : {},
  }
}

let cms: FakeCms
let site: TestSite
const hostile = codeOf(1002)
const hostileTitle = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)> \u202egnp.exe'
const kilobyte = 1000
let feed: ReturnType<typeof aFeed>

beforeAll(async () => {
  cms = await FakeCms.start()
  const photo = await aPhoto(cms)
  const bad = {
    title: hostileTitle,
    summary: '{{constructor}} <style>*{display:none}</style> ]]>',
    body: [paragraph('</article><script>1</script>\u0000\ud800')],
  }
  const plain = Array.from({ length: 30 }, () => ({}))
  feed = aFeed({
    stories: [{ photo }, { urduTitle: null }, bad, ...plain],
    tombstones: [{ code: gone, on: '2026-11-20' }],
  })
  cms.show(feed)
  cms.publishOutreach(anOutreachPublication())
  site = await aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } })
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

/** The tags a browser would see: what stands in an attribute's quotes is a value and not a tag. */
const tagsOf = (html: string) =>
  [...html.matchAll(/<([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: [...rest.replace(/"[^"]*"|'[^']*'/g, '""').matchAll(/[^\s=]+(?==)|[^\s="]+/g)].map(([each]) => each),
  }))

const named = (path: string) => (path.length > 60 ? `${path.slice(0, 60)}…` : path)
/** Readers of different languages search from different devices, and each test has its own. */
const fromA = (device: string, path: string) => ({ 'x-forwarded-for': `${device}-${path.slice(1, 3)}` })
const everyPage = () => languages.flatMap((language) => pageTypes(language, feed))

it('no page has a script, an outside address to load from, a cookie or a name of what made it', async () => {
  for (const { path } of everyPage()) {
    const { headers, text } = await site.get(path, fromA('reader', path))
    for (const { name, attributes } of tagsOf(text)) {
      expect(['script', 'iframe', 'object', 'embed', 'base'], path).not.toContain(name)
      expect(
        attributes.filter((each) => /^(on|style)/i.test(each)),
        path,
      ).toEqual([])
    }
    expect(text, path).not.toMatch(/javascript:|@font-face|@import/i)
    expect(
      [...text.matchAll(/(?:src|srcset)="([^"]+)"/g)].every(([, from]) => from?.startsWith('/media/')),
      path,
    ).toBe(true)
    expect(headers.get('set-cookie'), path).toBeNull()
    expect(headers.get('server'), path).toBeNull()
    expect(headers.get('x-powered-by'), path).toBeNull()
    expect(headers.get('content-security-policy'), path).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; form-action 'self'; (?:media-src 'self'; )?base-uri 'none'; frame-ancestors 'none'/,
    )
    expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
  }
})

it('every page says its language and direction', async () => {
  for (const { path } of everyPage().filter(({ name }) => name !== 'choose')) {
    const { text } = await site.get(path, fromA('direction', path))
    const language = languages.find((each) => path.startsWith(`/${each}/`)) ?? 'en'
    expect(text, path).toContain(`<html lang="${language}" dir="${directionOf(language)}"`)
  }
})

describe('budget', () => {
  it.each(languages)(
    'a story page in %s: at most 14 kB compressed with its CSS, 45 kB and 4 requests with a photo',
    async (language) => {
      const path = `/${language}/stories/${codeOf(1000)}`
      const { bytes } = await rawGet(site, path, { 'accept-encoding': 'br' })
      const { text } = await site.get(path)
      const files = [
        ...new Set(
          [...text.matchAll(/(?:<img[^>]*\ssrc|<link rel="icon" href)="([^"]+)"/g)].map(([, file]) => file ?? ''),
        ),
      ]
      const loaded = await Promise.all(files.map((file) => rawGet(site, file, { 'accept-encoding': 'br' })))
      const total = bytes.length + loaded.reduce((sum, each) => sum + each.bytes.length, 0)
      expect(bytes.length).toBeLessThanOrEqual(14 * kilobyte)
      expect(1 + loaded.length).toBeLessThanOrEqual(4)
      expect(total).toBeLessThanOrEqual(45 * kilobyte)
    },
  )
  it('every page fits in 14 kB compressed', async () => {
    for (const { path } of everyPage()) {
      const { bytes } = await rawGet(site, encodeURI(path), { 'accept-encoding': 'br', ...fromA('budget', path) })
      expect(bytes.length, path).toBeLessThanOrEqual(14 * kilobyte)
    }
  })
})

describe('hostile words in a story are words', () => {
  it('a direction override cannot turn the title of the page round', async () => {
    const { text } = await site.get(`/en/stories/${hostile}`)
    expect(/<title>(.*)<\/title>/.exec(text)?.[1]).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })
  it('in every place they are shown', async () => {
    for (const path of [
      `/en/stories/${hostile}`,
      '/en/stories/',
      `/en/search?q=${encodeURIComponent('<script>alert')}`,
    ]) {
      const { status, text } = await site.get(path)
      expect(status, path).toBe(200)
      expect(text, path).toContain('&lt;script&gt;')
      expect(tagsOf(text).filter(({ name }) => name === 'script' || name === 'img').length, path).toBe(0)
      expect(
        tagsOf(text).filter(({ name }) => name === 'style'),
        path,
      ).toHaveLength(1)
    }
  })
  it('in the feed for readers and the sitemap, which stay well-formed', async () => {
    for (const path of ['/en/rss.xml', '/ur/rss.xml', '/sitemap-index.xml', '/sitemap/1.xml']) {
      const { text } = await site.get(path)
      expect(XMLValidator.validate(text), path).toBe(true)
    }
  })
})

describe('hostile addresses get a clean answer', () => {
  it.each(
    [
      ['/..%2f..%2f..%2fetc%2fpasswd', 400],
      ['/en/../../etc/passwd', 400],
      ['/%', 400],
      ['/%c0%ae%c0%ae/', 400],
      ['/en/%00', 400],
      [`/${'a'.repeat(5000)}`, 414],
      ['/constructor/', 404],
      ['/__proto__/', 404],
      ['/hasOwnProperty/stories/', 404],
      ['/xx/', 404],
      ['/ar%20/', 404],
      ['/AR/', 308],
      ['/en/stories/constructor', 404],
      ['/en/themes/__proto__', 404],
      ['/media/..%2f..%2fsnapshot.feed', 400],
      ['/media/snapshot.feed', 404],
      ['/_use-it/notice', 404],
      ['/_use-it/changed', 404],
      ['/server/entry.mjs', 404],
      ['/use-it.json', 404],
      ['/.env', 404],
      ['/en/search?q=%', 200],
      ['/en/search?q=%00%ff', 200],
      [`/en/search?q=${'a'.repeat(1900)}`, 200],
      ['/en/?x=<script>', 200],
    ].map(([path, status]) => ({ name: named(String(path)), path: String(path), status })),
  )('$name: $status', async ({ path, status }) => {
    const answer = await rawGet(site, path)
    expect(answer.status).toBe(status)
    expect(answer.bytes.toString()).not.toMatch(/<script|node_modules|Error:/)
  })
  it('only reading is allowed', async () => {
    const answer = await fetch(`${site.url}/en/`, { method: 'POST', body: 'x=1' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('an address where nothing is', () => {
  it('does not fill the store, however many are tried', async () => {
    await site.get('/en/nothing-0')
    const before = site.store.size
    for (let index = 1; index < 50; index++) expect((await site.get(`/en/nothing-${index}`)).status).toBe(404)
    expect(site.store.size - before).toBeLessThanOrEqual(1)
  })
})

describe('caches', () => {
  it('a page is asked for again each time and answered 304 while it is the same', async () => {
    const first = await site.get('/en/', { 'accept-encoding': 'br' })
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const etag = first.headers.get('etag') ?? ''
    const again = await site.get('/en/', { 'accept-encoding': 'br', 'if-none-match': `W/"other", ${etag}` })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await site.get('/en/', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200)
  })
  it('HEAD has the headers of GET and no body', async () => {
    const get = await fetch(`${site.url}/en/`, { headers: { 'accept-encoding': 'identity' } })
    const head = await fetch(`${site.url}/en/`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
    expect(await head.text()).toBe('')
  })
})

describe('a language without a story', () => {
  it.each([
    ['/ar/', 'لا توجد هنا قصص بالعربية بعد'],
    ['/ps/stories/', 'دلته لا په پښتو کیسې نشته'],
    ['/bn/themes/work-in-health', 'এখানে এখনো বাংলায় কোনো গল্প নেই'],
    ['/pa/places/birmingham', 'ਇੱਥੇ ਅਜੇ ਪੰਜਾਬੀ ਵਿੱਚ ਕੋਈ ਕਹਾਣੀ ਨਹੀਂ ਹੈ'],
    ['/so/search', 'Weli ma jiraan sheekooyin af Soomaali ah'],
    [`/pl/stories/${codeOf(1000)}`, 'Jeszcze nie w twoim języku'],
    [`/ro/stories/${gone}`, 'Această poveste nu mai este aici'],
    ['/ar/nothing', 'لا يوجد شيء في هذا العنوان'],
  ])('%s says so in it', async (path, words) => {
    expect((await site.get(path)).text).toContain(words)
  })
  it('shows each story marked as what it is, with the name of its language', async () => {
    const { text } = await site.get('/ar/stories/')
    expect(text.split('<div lang="en" dir="ltr">').length - 1).toBe(20)
    expect(text.split('باللغة: <bdi lang="en" dir="ltr">English</bdi>').length - 1).toBe(20)
  })
  it('stays with its reader: a story opens inside their own page', async () => {
    const { text } = await site.get('/ar/search?q=neighbours')
    expect(text).toContain(`href="/ar/stories/${codeOf(1000)}"`)
    expect(text).not.toContain('href="/en/stories/')
    expect((await site.get(`/ar/stories/${codeOf(1000)}`)).text).toContain(
      '<article class="story" lang="en" dir="ltr">',
    )
  })
  it('offers search engines and news readers no page as if it were in it', async () => {
    for (const path of ['/ar/stories/', `/ar/themes/${feed.themes[0]?.id}`, `/ar/stories/${codeOf(1000)}`]) {
      const { text } = await site.get(path)
      expect(text, path).not.toContain('hreflang="ar" href="https:')
      expect(text, path).not.toContain(`rel="canonical" href="${siteUrl}/ar/`)
      expect(text, path).not.toContain('rss.xml')
    }
    const { text } = await site.get('/en/stories/')
    expect([...text.matchAll(/rel="alternate" hreflang="(\w+)"/g)].map(([, each]) => each)).toEqual(['en', 'ur'])
  })
})

it('the language menu has every other language under its own name, on the same page', async () => {
  const { text } = await site.get('/ps/about')
  const menu = /<details class="languages".*?<\/details>/s.exec(text)?.[0] ?? ''
  const links = [...menu.matchAll(/<a href="([^"]+)" lang="(\w+)" dir="(\w+)" hreflang="(\w+)">/g)].map(
    ([, ...each]) => each,
  )
  const others = languages.filter((each) => each !== 'ps')
  expect(links).toEqual(others.map((each) => [`/${each}/about`, each, directionOf(each), each]))
})

it('a date is in the calendar of the city, also where a language has one of its own', async () => {
  expect((await site.get(`/ps/stories/${codeOf(1000)}`)).text).toContain('2026 نومبر 20</time>')
})

describe('an address of a language written otherwise', () => {
  it.each([
    ['/AR/', 308, '/ar/'],
    ['/ar', 308, '/ar/'],
    ['/Ar/stories/x%20y', 308, '/ar/stories/x%20y'],
    ['/ar/stories', 308, '/ar/stories/'],
    [`/ar/stories/${codeOf(1000).toUpperCase()}`, 308, `/ar/stories/${codeOf(1000)}`],
    ['/xx/', 404, null],
    ['/ar-SA/', 404, null],
    ['/ar/ar/', 404, null],
  ])('%s: %i', async (path, status, to) => {
    const answer = await site.get(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to])
  })
})

describe('languages', () => {
  it('a story that is not in Urdu says so and shows the original as what it is', async () => {
    const { status, text } = await site.get(`/ur/stories/${englishOnly}`)
    expect(status).toBe(200)
    expect(text).toContain('ابھی آپ کی زبان میں نہیں ہے')
    expect(text).toContain('<article class="story" lang="en" dir="ltr">')
    expect(text).toContain(`<link rel="canonical" href="${siteUrl}/en/stories/${englishOnly}">`)
    expect(text).not.toContain('rel="alternate" hreflang')
  })
  it('a translation that nobody checked says so, and so do the words round it', async () => {
    const { text } = await site.get(`/ur/stories/${codeOf(1000)}`)
    expect(text).toContain('اس ترجمے کو ابھی تک')
    expect(text).toContain('اس صفحے کے اردو الفاظ کو ابھی تک')
  })
  it('the sitemap lists a story only in languages it is in', async () => {
    const { text } = await site.get('/sitemap/1.xml')
    expect(text).toContain(`<loc>${siteUrl}/en/stories/${englishOnly}</loc>`)
    expect(text).not.toContain(`/ur/stories/${englishOnly}`)
    expect(text).toContain(`<loc>${siteUrl}/ar/about</loc>`)
    expect(text).not.toMatch(/\/ar\/(stories|themes|places)/)
    const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(text) as { urlset: { url: { loc: string }[] } }
    const addresses = urlset.url.map(({ loc }) => loc)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses.slice(0, 12))
      expect((await site.get(address.replace(siteUrl, ''))).status, address).toBe(200)
  })
})

it('a story told in a published report has no share link; one whose consent covers messages and posts has, and its link shows it', async () => {
  const path = `/en/stories/${codeOf(1000)}`
  expect((await site.get(path)).text).not.toContain('wa.me')
  expect((await site.get(path)).text).toContain('<meta property="og:title" content="USE-IT Birmingham">')
  const other = await FakeCms.start()
  other.show(aFeed({ change: toldWithCard }))
  const told = await aSite(other)
  const { text } = await told.get(path)
  expect(text).toContain('https://wa.me/?text=')
  expect(text).toContain('<meta property="og:title" content="Neighbours who did story 0">')
  await told.stop()
  await other.stop()
})

it('the news feed has summaries and never a whole story', async () => {
  const { text } = await site.get('/en/rss.xml')
  expect(text).toContain('One evening at the community centre')
  expect(text).not.toContain('drop-in')
})

it('one device cannot search without end', async () => {
  const own = await aSite(cms)
  const statuses = []
  for (let index = 0; index < 35; index++) statuses.push((await own.get(`/en/search?q=a${index}`)).status)
  expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true)
  expect(statuses.slice(30)).toEqual([429, 429, 429, 429, 429])
  expect((await own.get('/en/')).status).toBe(200)
  await own.stop()
})
