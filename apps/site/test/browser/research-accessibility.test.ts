import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'
import { aPublication, FakeIntake } from '../research-fixture.ts'
import { withStatement } from '../statement-fixture.ts'
import { faultsOf } from './faults-of.ts'
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
    300_000,
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
