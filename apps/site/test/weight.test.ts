import { languageCodes } from '@use-it-cities/core'
import type { Feed } from '@use-it-cities/success-stories'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, rawGet, type TestSite } from './a-site.ts'
import { everyPage, type EveryPage } from './browser/every-page.ts'
import { FakeCms } from './fake-cms.ts'
import { aWholeCity, fullStory } from './whole-city.ts'

let cms: FakeCms
let site: TestSite
let feed: Feed

beforeAll(async () => {
  cms = await FakeCms.start()
  feed = await aWholeCity(cms)
  site = await aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } })
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

const kilobyte = 1000
const accept = { 'accept-encoding': 'br' }

/** Everything a browser would load for a page by itself: pictures as small phones take them, the icon. */
async function visit({ path }: EveryPage): Promise<{ status: number; page: number; visit: number; requests: number }> {
  const device = { 'x-forwarded-for': `reader${path.slice(0, 3)}` }
  const { status, bytes } = await rawGet(site, encodeURI(path), { ...accept, ...device })
  const { text } = await site.get(path, device)
  const files = new Set(
    [...text.matchAll(/(?:<img[^>]*\ssrc|<link rel="icon" href)="([^"]+)"/g)].map(([, file]) => file),
  )
  let all = bytes.length
  for (const file of files) all += (await rawGet(site, file ?? '', accept)).bytes.length
  return { status, page: bytes.length, visit: all, requests: 1 + files.size }
}

it('the photo of the fixture is as heavy as photos are', () => {
  const { photo } = feed.stories.find(({ code }) => code === fullStory) ?? {}
  expect(photo?.renditions[0]?.bytes).toBeGreaterThan(25 * kilobyte)
})

it('a picture too heavy for the home page is shown with its story only', async () => {
  expect((await site.get('/en/')).text).not.toContain('<picture>')
  expect((await site.get(`/en/stories/${fullStory}`)).text).toContain('<picture>')
})

describe('every kind of page, compressed, as a phone loads it the first time', () => {
  it.each(languageCodes)('in %s is within its budget', async (language) => {
    const faults: string[] = []
    for (const each of everyPage(language, feed)) {
      const { status, page, visit: whole, requests } = await visit(each)
      if (status !== each.status) faults.push(`${each.path}: expected ${each.status}, got ${status}`)
      if (page > each.budget.page * kilobyte) faults.push(`${each.path}: ${page} bytes, at most ${each.budget.page} kB`)
      if (whole > each.budget.visit * kilobyte)
        faults.push(`${each.path}: a visit of ${whole} bytes, at most ${each.budget.visit} kB`)
      if (requests > 4) faults.push(`${each.path}: ${requests} requests, at most 4`)
      if (process.env.USE_IT_WEIGHTS) console.log(language.padEnd(3), each.name.padEnd(50), status, page, whole)
    }
    expect(faults).toEqual([])
  })
})
