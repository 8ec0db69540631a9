import { AxeBuilder } from '@axe-core/playwright'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'
import { aPublication, FakeIntake } from '../research-fixture.ts'
import { withStatement } from '../statement-fixture.ts'
import { researchPages } from './research-pages.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publish(aPublication())
  withStatement(cms)
  new FakeIntake(cms)
  ;[site, browser] = await Promise.all([
    aSite(cms, { now: Date.now(), env: { SITE_URL: 'http://localhost' } }),
    launchBrowser(),
  ])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function faultsOf(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const faults = violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  return [...faults, ...(isWider ? [`${name} is wider than the screen`] : []), ...(await smallTargets(page, name))]
}

/** Everything to press or tick is at least 44 pixels high; a box to tick counts with the row it stands in. */
const smallTargets = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((of) => {
    const all = document.querySelectorAll('main button, main select, main input, main textarea, main a.go, summary')
    return [...all].flatMap((each) => {
      const target = each.closest('label.choice') ?? each
      const { height, width } = target.getBoundingClientRect()
      const isShown = width > 1 && each.getAttribute('type') !== 'hidden'
      return isShown && height < 44 ? [`${of}: ${Math.round(height)} px: ${each.outerHTML.slice(0, 80)}`] : []
    })
  }, name)

describe.each([360, 1280])('at %i pixels', (width) => {
  it.each(['en', 'ur', 'ar'] as const)(
    'no page in %s has a fault that axe can find, a target too small for a thumb, or scrolls sideways',
    async (language) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true })
      const page = await context.newPage()
      const faults: string[] = []
      const names: string[] = []
      for await (const name of researchPages(page, site.url, language)) {
        names.push(name)
        faults.push(...(await faultsOf(page, name)))
      }
      await context.close()
      expect(faults).toEqual([])
      expect(names).toHaveLength(20)
    },
    180_000,
  )
})

it('without JavaScript the whole way works, by the keyboard alone too', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const page = await context.newPage()
  const kinds: string[] = []
  page.on('request', (request) => kinds.push(request.resourceType()))
  await page.goto(`${site.url}/en/questionnaire/use-it-household`)
  await page.locator('input[name="mode"][value="self"]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.locator('[data-path="consent"]').waitFor()
  await page.locator('input[name="q.consent"][value="yes"]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.locator('[data-path="area"]').waitFor()
  expect(new URL(page.url()).search).toBe('')
  expect(kinds).not.toContain('script')
  expect(await context.cookies()).toEqual([])
  await context.close()
})
