import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, morning, siteUrl, type TestSite } from './a-site.ts'
import { anOpenOutreach } from './contact-fixture.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed, city, codeOf } from './fixture.ts'
import {
  anEmptyOutreach,
  anEvent,
  anOpportunity,
  anOutreachPublication,
  dropInId,
  expiredId,
  laterId,
  meetingId,
  mentoringId,
  pastEventId,
  trainingId,
} from './outreach-fixture.ts'

let cms: FakeCms
let site: TestSite
const day = 86_400_000

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishOutreach(anOutreachPublication())
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

/** A site of one test, with a publication of its own. */
async function withSite(publication: unknown, use: (site: TestSite, cms: FakeCms) => Promise<void>): Promise<void> {
  const own = await FakeCms.start()
  own.show(aFeed())
  own.publishOutreach(publication)
  const started = await aSite(own)
  try {
    await use(started, own)
  } finally {
    await started.stop()
    await own.stop()
  }
}

const text = async (path: string, from = site) => (await from.get(path)).text
const main = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? ''

describe('what there is to do', () => {
  it('is listed by kind, with who offers it and how long', async () => {
    const html = main(await text('/en/opportunities'))
    expect([...html.matchAll(/<h2 id="([\w-]+)">/g)].map(([, kind]) => kind)).toEqual(['training', 'mentoring', 'next'])
    expect(html).toContain(`href="/en/opportunities/${trainingId}"`)
    expect(html).toContain('Open until Thursday 31 December')
    expect(html).toContain(`<bdi lang="en">${city.partners[0]?.name}</bdi>`)
    expect(html).not.toContain(expiredId)
    expect(html).not.toContain(laterId)
  })

  it('ends at a person: telephone, WhatsApp, e-mail, a place and a time', async () => {
    const html = main(await text(`/en/opportunities/${trainingId}`))
    expect(html).toContain('href="tel:01214960123"')
    expect(html).toContain('href="https://wa.me/441214960124"')
    expect(html).toContain('href="mailto:sewing@example.org"')
    expect(html).toContain('Tuesdays, 10 to 12')
    expect(html).toContain('Synthetic Library, 1 Test Road')
    expect(html).toContain('Somebody checked this on Tuesday 10 November 2026.')
    expect(html).toContain('href="https://synthetic.example.org/sewing" rel="noopener noreferrer"')
  })

  it('leads to the people of the organisation where it names none itself', async () =>
    expect(main(await text(`/en/opportunities/${mentoringId}`))).toContain('href="tel:01214960130"'))

  it('so does a story: to the people of the organisation that looks after it, and to the next drop-in', async () => {
    const html = main(await text(`/en/stories/${codeOf(1000)}`))
    expect(html).toContain('href="tel:01214960130"')
    expect(html).toContain(`href="/en/events/${dropInId}"`)
    expect(html).toContain(`href="/en/contact?about=story:${codeOf(1000)}"`)
    expect(html).not.toContain('/en/about#partners')
  })

  it('leads to the form where nobody can be called', async () => {
    const publication = anOutreachPublication({ contacts: [], opportunities: [anOpportunity({ contact: null })] })
    await withSite(publication, async (own) => {
      const html = main(await text(`/en/opportunities/${trainingId}`, own))
      expect(html).toContain(`href="/en/contact?about=opportunity:${trainingId}"`)
      expect(html).not.toContain('tel:')
    })
  })

  it('says when nothing is on, and still leads to a person', async () => {
    await withSite(anEmptyOutreach(), async (own) => {
      expect(main(await text('/en/opportunities', own))).toContain('There is nothing on this list today.')
      const html = main(await text('/en/events', own))
      expect(html).toContain('There are no dates on this list today.')
      expect(html).toContain('href="/en/contact"')
    })
  })
})

describe('in languages', () => {
  it('what is not in the reader’s language says so and is marked as what it is', async () => {
    const html = main(await text(`/ar/opportunities/${trainingId}`))
    expect(html).toContain('ليست بلغتك بعد')
    expect(html).toContain('<bdi lang="en" dir="ltr">')
    expect(html).toContain('<div lang="en" dir="ltr"><h1>Synthetic sewing course</h1>')
  })
  it('names of people and places are marked as what they are written in', async () => {
    expect(main(await text(`/ar/events/${dropInId}`))).toMatch(
      /<bdi lang="en">Synthetic Library<\/bdi>.*<bdi lang="en">1 Test Road, Birmingham<\/bdi>/s,
    )
    expect(main(await text('/ar/events'))).toContain('<bdi lang="en">Synthetic Library</bdi>')
    const offer = main(await text(`/ar/opportunities/${trainingId}`))
    expect(offer).toContain('<bdi lang="en">Synthetic sewing desk</bdi>')
    expect(offer).toContain('<bdi lang="en">Synthetic Library, 1 Test Road</bdi>')
    const inUrdu = anEvent({ sourceLanguage: 'ur', venue: { name: 'فرضی لائبریری', address: '1 Test Road' } })
    await withSite(anOutreachPublication({ events: [inUrdu] }), async (own) =>
      expect(main(await text(`/en/events/${dropInId}`, own))).toContain('<bdi lang="ur">فرضی لائبریری</bdi>'),
    )
  })
  it('a translation that no speaker checked says so and leads to the original', async () => {
    const html = main(await text(`/ur/opportunities/${trainingId}`))
    expect(html).toContain('سلائی کا فرضی کورس')
    expect(html).toContain('اس ترجمے کو ابھی تک')
    expect(html).toContain(`href="/en/opportunities/${trainingId}" hreflang="en"`)
    expect(main(await text(`/en/opportunities/${trainingId}`))).not.toContain('translation')
  })
  it('search engines find a page only in languages it is in', async () => {
    const sitemap = await text('/sitemap/1.xml')
    expect(sitemap).toContain(`<loc>${siteUrl}/ur/opportunities/${trainingId}</loc>`)
    expect(sitemap).not.toContain(`/ar/opportunities/${trainingId}`)
    expect(sitemap).toContain(`<loc>${siteUrl}/ar/events/${dropInId}</loc>`)
    expect(sitemap).toContain(`<loc>${siteUrl}/so/events</loc>`)
    expect(sitemap).not.toContain(expiredId)
    expect(sitemap).not.toContain(pastEventId)
    const html = await text(`/ar/opportunities/${trainingId}`)
    expect(html).toContain(`<link rel="canonical" href="${siteUrl}/en/opportunities/${trainingId}">`)
  })
})

describe('an event', () => {
  it('is listed by its next date; what takes place comes before what was cancelled', async () => {
    const html = main(await text('/en/events'))
    expect(html.indexOf(meetingId)).toBeLessThan(html.indexOf(dropInId))
    expect(html).toContain('<time datetime="2026-11-24T10:00">')
    expect(html).not.toContain(pastEventId)
  })
  it('says when, where, and what was cancelled; dates that are over are not there', async () => {
    const html = main(await text(`/en/events/${dropInId}`))
    expect(html).toContain('<time datetime="2026-11-24T10:00">Tuesday 24 November</time>')
    expect(html).toMatch(/Cancelled<\/strong>[^<]*<span class="struck">\s*<time datetime="2026-12-01T10:00">/)
    expect(html).toContain('Tuesday 1 June 2027')
    expect(html).toContain('1 Test Road, Birmingham')
    expect(html).not.toContain('2026-11-17')
  })

  const eventsOf = (file: string) =>
    new ICAL.Component(ICAL.parse(file) as unknown as ConstructorParameters<typeof ICAL.Component>[0])
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))

  it('has a file that calendars read: by the clock of the city in winter and summer, cancelled where it is', async () => {
    const { status, headers, text: file } = await site.get(`/en/events/${dropInId}.ics`)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(
      eventsOf(file).map(({ startDate, summary, component }) => [
        startDate.toJSDate().toISOString(),
        summary,
        component.getFirstPropertyValue('status'),
        component.getFirstPropertyValue('url'),
      ]),
    ).toEqual([
      ['2026-11-24T10:00:00.000Z', 'Synthetic tea morning', 'CONFIRMED', `${siteUrl}/en/events/${dropInId}`],
      ['2026-12-01T10:00:00.000Z', 'Synthetic tea morning', 'CANCELLED', `${siteUrl}/en/events/${dropInId}`],
      ['2027-06-01T09:00:00.000Z', 'Synthetic tea morning', 'CONFIRMED', `${siteUrl}/en/events/${dropInId}`],
    ])
    const [arabic] = eventsOf((await site.get(`/ar/events/${dropInId}.ics`)).text)
    expect(arabic?.summary).toBe('صباح شاي تجريبي')
  })
})

describe('what is over', () => {
  it.each([`/en/opportunities/${expiredId}`, `/ur/events/${pastEventId}`, `/en/events/${pastEventId}.ics`])(
    '%s: 410, no word of the old one, and what is on now',
    async (path) => {
      const { status, headers, text: html } = await site.get(path)
      expect([status, headers.get('x-robots-tag')]).toEqual([410, 'noindex'])
      expect(main(html)).toContain(`/opportunities/${trainingId}"`)
      expect(main(html)).not.toContain(expiredId)
      expect(main(html)).not.toContain(pastEventId)
    },
  )

  it('goes by itself when it ends by the clock of the city, while the CMS says nothing', async () => {
    await withSite(anOutreachPublication(), async (own) => {
      const offered = async () => {
        const pages = await Promise.all(['/en/', '/en/events'].map((path) => text(path, own)))
        return pages.map((html) => main(html).includes(meetingId))
      }
      for (const [hour, minute] of [
        [0, 0],
        [19, 29],
      ] as const) {
        own.clock.now = Date.UTC(2026, 10, 22, hour, minute)
        expect((await own.get(`/en/events/${meetingId}`)).status).toBe(200)
        expect(await offered()).toEqual([true, true])
      }
      own.clock.now = Date.UTC(2026, 10, 22, 19, 30)
      expect((await own.get(`/en/events/${meetingId}`)).status).toBe(410)
      expect(await offered()).toEqual([false, false])
      expect(main(await text('/en/', own))).toContain(`<a class="go" href="/en/events/${dropInId}">`)
    })
  })

  it('of one day only those hours go; the large date is the next that takes place', async () => {
    const at = (from: string, until: string, isCancelled = false) => ({
      on: '2026-11-21' as const,
      from,
      until,
      isCancelled,
    })
    const occasions = [at('09:00', '10:00'), at('11:00', '12:00', true), at('13:00', '14:00')]
    await withSite(anOutreachPublication({ events: [anEvent({ occasions })] }), async (own) => {
      const html = main(await text(`/en/events/${dropInId}`, own))
      expect(html).not.toContain('2026-11-21T09:00')
      expect(/<p class="next-date">.*?<\/p>/s.exec(html)?.[0]).toContain('2026-11-21T13:00')
      expect(html).toContain('2026-11-21T11:00')
    })
  })

  it('what the CMS takes away is over at once, also after a start', async () => {
    await withSite(anOutreachPublication(), async (own, ownCms) => {
      expect((await own.get(`/en/opportunities/${trainingId}`)).status).toBe(200)
      ownCms.publishOutreach(anEmptyOutreach({ revision: 2 }))
      expect((await own.changed()).status).toBe(200)
      expect((await own.get(`/en/opportunities/${trainingId}`)).status).toBe(410)
      const again = await aSite(ownCms, { dataDir: own.dataDir })
      expect((await again.get(`/en/opportunities/${trainingId}`)).status).toBe(410)
      await again.stop()
    })
  })

  it('what begins later is nobody’s business until then', async () => {
    expect((await site.get(`/en/opportunities/${laterId}`)).status).toBe(404)
    await withSite(anOutreachPublication(), async (own) => {
      own.clock.now = morning + 9 * day
      expect((await own.get(`/en/opportunities/${laterId}`)).status).toBe(200)
    })
  })
})

it.each([
  ['/en/opportunities/zzzzzzzz', 404],
  ['/en/opportunities/__proto__', 404],
  ['/en/opportunities/%3Cscript%3E', 404],
  ['/en/events/zzzzzzzz.ics', 404],
  ['/en/events/.ics', 404],
  [`/en/events/${dropInId}.ics/more`, 404],
  [`/en/opportunities/${trainingId.toUpperCase()}`, 308],
  ['/en/opportunities/', 308],
])('%s: %i', async (path, status) => {
  const answer = await site.get(path)
  expect(answer.status).toBe(status)
  expect(answer.text).not.toContain('<script')
})

it('hostile words are words, on pages and in calendars', async () => {
  const hostile = {
    title: '<script>alert(1)</script>\r\nEND:VEVENT',
    summary: '"><img src=x onerror=alert(2)>',
    body: ['</main><style>*{display:none}</style>'],
    review: 'original' as const,
  }
  const publication = anOutreachPublication({
    opportunities: [anOpportunity({ texts: { en: hostile } })],
    events: [anEvent({ texts: { en: hostile }, venue: { name: '<b>Here</b>', address: 'a;b,c\nd' } })],
  })
  await withSite(publication, async (own) => {
    for (const path of [
      '/en/',
      '/en/opportunities',
      `/en/opportunities/${trainingId}`,
      '/en/events',
      `/en/events/${dropInId}`,
      '/en/search?q=alert',
    ]) {
      const html = await text(path, own)
      expect(html, path).toContain('&lt;script&gt;')
      // What stands between the quotes of an attribute is a value and no tag.
      expect(html.replace(/"[^"]*"/g, '""'), path).not.toMatch(/<script|<img src=x|<b>Here|<\/main><style/)
    }
    const file = await text(`/en/events/${dropInId}.ics`, own)
    expect(file.match(/^END:VEVENT\r$/gm)).toHaveLength(3)
  })
})

it('a publication that nobody signed is refused, and the last good one stays', async () => {
  await withSite(anOutreachPublication(), async (own, ownCms) => {
    ownCms.publishOutreach(anEmptyOutreach({ revision: 2 }), 'AAAA')
    await own.changed()
    expect((await own.get(`/en/opportunities/${trainingId}`)).status).toBe(200)
    expect(own.lines.join('\n')).toMatch(/^outreach refused code=/)
  })
})

describe('home', () => {
  it('has one next step: the soonest date', async () =>
    expect(main(await text('/en/'))).toContain(`<a class="go" href="/en/events/${meetingId}">`))
  it('never one that was cancelled, and without a date the newest offer', async () => {
    const cancelled = anEvent({
      occasions: [{ on: '2026-11-22', from: '10:00', until: '12:00', isCancelled: true }],
    })
    await withSite(anOutreachPublication({ events: [cancelled] }), async (own) => {
      const html = main(await text('/en/', own))
      expect(html).not.toContain(`/en/events/${dropInId}`)
      expect(html).toContain(`<a class="go" href="/en/opportunities/${mentoringId}">`)
    })
  })
  it('without either it is the guide', async () => {
    await withSite(anEmptyOutreach(), async (own) =>
      expect(main(await text('/en/', own))).toContain('<a class="go" href="/en/guide/">'),
    )
  })
})

describe('stories of somebody like me', () => {
  it('are answered to one reader and kept by nobody', async () => {
    const [place] = city.places
    const before = site.store.size
    const { status, headers, text: html } = await site.get(`/en/stories/?work=&place=${place?.id}&in=en&barrier=`)
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(site.store.size).toBe(before)
    expect(html).toContain('Stories found: 1')
    expect(html).toContain(`<option value="${place?.id}" selected>`)
    expect(html).toContain('<option value="en" selected lang="en" dir="ltr">')
    expect(html).toContain(`href="/ur/stories/?work=&amp;place=${place?.id}&amp;in=en&amp;barrier="`)
  })
  it('the form left open, or a query of somebody else’s, is the page that all get', async () => {
    const plain = await site.get('/en/stories/')
    for (const query of ['work=&place=&in=&barrier=', 'utm_source=x']) {
      const { headers, text: html } = await site.get(`/en/stories/?${query}`)
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect(html).toBe(plain.text)
    }
  })
  it('says when there is none, and leads to a person', async () => {
    const html = await text(`/en/stories/?place=${city.places[0]?.id}&work=${city.themes[1]?.id}`)
    expect(html).toContain('No story is like that yet.')
    expect(html).toContain('href="/en/contact"')
  })
  it('takes what cannot be chosen for nothing chosen', async () =>
    expect(await text('/en/stories/?place=<script>alert(1)</script>')).toContain('Stories found: 3'))
})

describe('search', () => {
  it('finds offers and dates as well as stories', async () => {
    const html = main(await text('/en/search?q=synthetic'))
    expect(html).toContain(`href="/en/opportunities/${trainingId}"`)
    expect(html).toContain(`href="/en/events/${dropInId}"`)
    expect(html).not.toContain(expiredId)
  })
  it('finds professions of the guide by their names in any language', async () => {
    expect(main(await text('/en/search?q=nurse'))).toContain('href="/en/guide/nurse"')
    expect(main(await text(`/ar/search?q=${encodeURIComponent('ممرضة')}`))).toContain('href="/ar/guide/nurse"')
  })
  it('says in which language it found something', async () => {
    const html = main(await text('/ar/search?q=sewing'))
    expect(html).toContain(`href="/ar/opportunities/${trainingId}"`)
    expect(html).toContain('باللغة: <bdi lang="en" dir="ltr">English</bdi>')
    expect(main(await text(`/ar/search?q=${encodeURIComponent('صباح')}`))).not.toContain('باللغة')
  })
  it('says when nothing was found anywhere', async () =>
    expect(main(await text('/en/search?q=zzzz'))).toContain('Nothing found for “zzzz”.'))
})

it('a list of vacancies is offered by nobody here, and its form promises no organisation that never said so', async () => {
  const list = anOpportunity({ kind: 'vacancy-list', contact: null })
  const name = city.partners[0]?.name ?? ''
  const form = `/en/contact?about=opportunity:${trainingId}`
  await withSite(anOpenOutreach({ opportunities: [list], contacts: [] }), async (own) => {
    for (const path of [`/en/opportunities/${trainingId}`, '/en/opportunities', form]) {
      expect((await own.get(path)).status).toBe(200)
      expect(main(await text(path, own)), path).not.toContain(name)
    }
    expect(await text(`/en/opportunities/${trainingId}`, own)).not.toContain('Offered by')
    expect(await text(form, own)).toContain('pass it on to the partner organisation that can help you best')
  })
  const contacts = [{ organisation: list.organisation, contact: { phone: '0121 496 0123' } }]
  await withSite(anOpenOutreach({ opportunities: [list], contacts }), async (own) =>
    expect(main(await text(form, own))).toContain(name),
  )
})
