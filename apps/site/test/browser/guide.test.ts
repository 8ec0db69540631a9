import { AxeBuilder } from '@axe-core/playwright'
import { directionOf, languageCodes, type Language } from '@use-it-cities/core'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'
import { aGuidePublication } from '../guide-fixture.ts'
import { guidePageTypes } from './guide-page-types.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed({ stories: Array.from({ length: 10 }, () => ({})) }))
  cms.publishGuide(aGuidePublication())
  ;[site, browser] = await Promise.all([aSite(cms), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function faultsOf(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(site.url + path)
  // Nothing may hide from the checker.
  await page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })")
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
  await page.close()
  const faults = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  return isWider ? [...faults, `${path} is wider than the screen`] : faults
}

describe.each([320, 1280])('at %i pixels', (width) => {
  it.each(['en', 'ur', 'ar'] as const)(
    'no page of the guide in %s has a fault that axe can find, and none scrolls sideways',
    async (language) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true })
      const faults: string[] = []
      for (const path of guidePageTypes(language)) faults.push(...(await faultsOf(context, path)))
      await context.close()
      expect(faults).toEqual([])
    },
    180_000,
  )
})

const others = languageCodes.filter((each) => !['en', 'ur', 'ar'].includes(each))

it.each(others)(
  'no page of the guide in %s is wider than a screen of 320 pixels, nor cuts a word off',
  async (language) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 740 }, javaScriptEnabled: false })
    const page = await context.newPage()
    const faults: string[] = []
    for (const path of guidePageTypes(language)) {
      await page.goto(site.url + path)
      if (await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')) faults.push(path)
      // Only tables and drawings may be wider than their place; they scroll within it.
      faults.push(...(await page.evaluate<string[]>(cutOff)).map((each) => `${path} ${each}`))
    }
    await context.close()
    expect(faults).toEqual([])
  },
)

/** Elements with words of their own that are wider than they may show. */
const cutOff = `[...document.querySelectorAll('main *, header *, footer *')]
  .filter((each) => !each.closest('.unseen, .skip, figure, svg, table') && getComputedStyle(each).overflowX === 'hidden')
  .filter((each) => each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.outerHTML.slice(0, 80))`

const asked: Partial<Record<Language, string>> = { en: 'I was a nurse in Aleppo', ur: 'نرس', ar: 'ممرضة' }

describe('somebody who trained as a nurse elsewhere, on a small phone without JavaScript', () => {
  it.each(['en', 'ur', 'ar'] as const)(
    'goes in %s from the home page to the steps and to a person',
    async (language) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
      const page = await context.newPage()
      const kinds = new Set<string>()
      page.on('request', (request) => kinds.add(request.resourceType()))
      await page.goto(`${site.url}/${language}/`)
      await page.locator(`nav.menu a[href="/${language}/guide/"]`).click()
      await page.locator('#q').fill(asked[language] ?? '')
      await page.locator('form.search button').click()
      await page.locator('.found a').first().click()
      expect(new URL(page.url()).pathname).toBe(`/${language}/guide/nurse`)
      expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language))
      await page.locator('.nations a').nth(2).click()
      expect(new URL(page.url()).pathname).toBe(`/${language}/guide/nurse/scotland`)
      await page.locator('.route .go').first().click()
      expect(new URL(page.url()).pathname).toBe(`/${language}/guide/nurse/scotland/routes/nmc-international`)
      expect(await page.locator('.guide-step').count()).toBe(7)
      expect(await page.locator('figure svg[role="img"]').count()).toBe(1)
      expect(await page.locator('a[href="tel:01214960123"]').first().isVisible()).toBe(true)
      await page.locator('.crumbs a').nth(1).click()
      await page.locator(`a[href="/${language}/guide/nurse/work"]`).click()
      expect(await page.locator('.notice.warning p').count()).toBe(2)
      await context.close()
      expect([...kinds].filter((kind) => kind === 'script' || kind === 'font' || kind === 'stylesheet')).toEqual([])
    },
  )
})
