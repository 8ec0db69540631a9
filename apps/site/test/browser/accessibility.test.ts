import { AxeBuilder } from '@axe-core/playwright'
import { languageCodes } from '@use-it-cities/core'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Feed } from '@use-it-cities/success-stories'
import type { Browser, BrowserContext, Page } from 'playwright-core'
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

const openLanguages = (page: Page) => page.locator('.languages summary').click()

async function faultsOf(
  context: BrowserContext,
  path: string,
  first: (page: Page) => Promise<void> = async () => {},
): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(site.url + path)
  await first(page)
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
  await page.close()
  const faults = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  return isWider ? [...faults, `${path} is wider than the screen`] : faults
}

describe.each([360, 1280])('at %i pixels', (width) => {
  it.each(['en', 'ur', 'ar'] as const)(
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

it('in no language has the home page or the open list of languages a fault, or is wider than 320 pixels', async () => {
  const faults = await withContext(320, async (context) => {
    const found: string[] = []
    for (const language of languageCodes) {
      found.push(...(await faultsOf(context, `/${language}/`)))
      found.push(...(await faultsOf(context, `/${language}/about`, openLanguages)))
    }
    return found
  })
  expect(faults).toEqual([])
}, 120_000)

it('the keyboard opens the list of languages, walks through it and leaves for the same page in another', async () => {
  await withContext(320, async (context) => {
    const page = await context.newPage()
    await page.goto(`${site.url}/ar/about`)
    await page.locator('.languages summary').focus()
    await page.keyboard.press('Enter')
    const reached: string[] = []
    for (let each = 1; each < languageCodes.length; each++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate<string>('document.activeElement.lang'))
    }
    expect(reached).toEqual(languageCodes.filter((each) => each !== 'ar'))
    const boxes = await page.locator('.languages li a').all()
    for (const box of boxes) {
      const { x = -1, width = 0, height = 0 } = (await box.boundingBox()) ?? {}
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(320)
      expect(height).toBeGreaterThanOrEqual(44)
    }
    await page.keyboard.press('Enter')
    await page.waitForURL('**/pl/about')
  })
})

it('the keyboard reaches the main part with the first link', async () => {
  await withContext(360, async (context) => {
    const page = await context.newPage()
    await page.goto(`${site.url}/ur/`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ur/#main')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main')
  })
})
