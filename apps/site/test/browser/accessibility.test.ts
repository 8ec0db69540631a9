import { AxeBuilder } from '@axe-core/playwright'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Feed } from '@use-it-cities/success-stories'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, morning, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { codeOf } from '../fixture.ts'
import { aFullFeed, pageTypes } from './page-types.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser
let feed: Feed

beforeAll(async () => {
  cms = await FakeCms.start()
  feed = await aFullFeed(cms)
  cms.show(feed)
  ;[site, browser] = await Promise.all([aSite(cms), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

/** Scripts are off, as they are for the reader; axe brings its own into a page that allows it for the test alone. */
async function withContext<Answer>(width: number, use: (context: BrowserContext) => Promise<Answer>): Promise<Answer> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true })
  try {
    return await use(context)
  } finally {
    await context.close()
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function faultsOf(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(site.url + path)
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
  await page.close()
  const faults = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  return isWider ? [...faults, `${path} is wider than the screen`] : faults
}

describe.each([360, 1280])('at %i pixels', (width) => {
  it.each(['en', 'ur'] as const)(
    'no page type in %s has a fault that axe can find, and none scrolls sideways',
    async (language) => {
      const faults = await withContext(width, async (context) => {
        const found: string[] = []
        for (const { path } of pageTypes(language, feed)) found.push(...(await faultsOf(context, path)))
        return found
      })
      expect(faults).toEqual([])
    },
    120_000,
  )
})

it('nor do the pages while stories rest', async () => {
  site.clock.now = morning + 26 * 3_600_000
  const faults = await withContext(360, async (context) => [
    ...(await faultsOf(context, '/en/stories/')),
    ...(await faultsOf(context, '/ur/')),
    ...(await faultsOf(context, '/ur/search?q=a')),
  ])
  site.clock.now = morning
  expect(faults).toEqual([])
})

describe('a cold visit to a story with a photo', () => {
  it('takes at most 4 requests, no script, no font, and breaks no rule of its own policy', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    const page = await context.newPage()
    const kinds: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => kinds.push(request.resourceType()))
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(`${site.url}/en/stories/${codeOf(1000)}`, { waitUntil: 'networkidle' })
    await context.close()
    expect(kinds.length).toBeLessThanOrEqual(4)
    expect(kinds).not.toContain('script')
    expect(kinds).not.toContain('font')
    expect(complaints).toEqual([])
  })
})

it('the keyboard reaches the main part with the first link', async () => {
  await withContext(360, async (context) => {
    const page = await context.newPage()
    await page.goto(`${site.url}/ur/`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
  })
})
