import type { Feed } from '@use-it-cities/success-stories'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aWholeCity, fullStory } from '../whole-city.ts'
import { everyPage } from './every-page.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser
let feed: Feed

beforeAll(async () => {
  cms = await FakeCms.start()
  feed = await aWholeCity(cms)
  // Plain HTTP, as it is in the test: with https the policy would lead every picture to a port that nobody answers.
  const env = { SITE_TRUSTS_PROXY: '1', SITE_URL: 'http://stories.example.org' }
  ;[site, browser] = await Promise.all([aSite(cms, { env }), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

/** The first page of an interview looks whether one is on this phone already; `interview-weight.test.ts` holds its script. */
const withScript = 'questionnaire/use-it-household'

/** What this browser keeps of the site, by name. */
const kept = `(async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(document.cookie ? [document.cookie] : []),
  ...(await indexedDB.databases()).map((each) => each.name),
  ...('caches' in self ? await caches.keys() : []),
  ...('serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).map((each) => each.scope) : []),
])()`

it.each(['en', 'ur', 'ar'] as const)(
  'in %s no kind of page asks another origin for anything, runs a script, or leaves anything in the browser',
  async (language) => {
    const extraHTTPHeaders = { 'x-forwarded-for': `reader-${language}` }
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, extraHTTPHeaders })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== site.url) faults.push(`asks ${request.url()}`)
      if (!['document', 'image', 'other'].includes(request.resourceType()))
        faults.push(`${request.resourceType()} ${request.url()}`)
    })
    // A page that is gone or missing says so in the console, and that is all it may say.
    page.on('console', (message) => {
      if (!/status of 4(04|10)/.test(message.text())) faults.push(message.text())
    })
    for (const { path } of everyPage(language, feed).filter(({ name }) => name !== withScript)) {
      const answer = await page.goto(site.url + path)
      const policy = answer?.headers()['content-security-policy'] ?? ''
      if (!policy.startsWith("default-src 'none'") || /unsafe|\*|data:|https?:/.test(policy))
        faults.push(`${path}: ${policy}`)
      if (await page.locator('script, iframe, object, embed, [style]').count())
        faults.push(`${path} has more than words`)
      const left = await page.evaluate<string[]>(kept)
      faults.push(...left.map((each) => `${path} keeps ${each}`))
    }
    faults.push(...(await context.cookies()).map(({ name }) => `cookie ${name}`))
    await context.close()
    expect(faults).toEqual([])
  },
  120_000,
)

describe('a cold visit to a story with a heavy photo and everything a story can have', () => {
  it.each([1, 2, 3])('is at most 45 kB on a phone with a screen %i times as fine', async (deviceScaleFactor) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor })
    const page = await context.newPage()
    const weights: Promise<number>[] = []
    const files: string[] = []
    page.on('requestfinished', (request) => {
      files.push(new URL(request.url()).pathname)
      weights.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(`${site.url}/bn/stories/${fullStory}`, { waitUntil: 'networkidle' })
    const total = (await Promise.all(weights)).reduce((sum, each) => sum + each, 0)
    await context.close()
    expect(files.filter((file) => file.endsWith('.webp'))).toHaveLength(1)
    expect(files.filter((file) => /\.(ogg|m4a)$/.test(file))).toEqual([])
    expect(files.length).toBeLessThanOrEqual(4)
    expect(total).toBeGreaterThan(25_000)
    expect(total).toBeLessThanOrEqual(45_000)
  })
})
