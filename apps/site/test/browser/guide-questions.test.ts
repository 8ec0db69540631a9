import { AxeBuilder } from '@axe-core/playwright'
import { languageCodes } from '@use-it-cities/core'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aGuidePublication } from '../guide-fixture.ts'
import { aFullFeed } from './page-types.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(await aFullFeed(cms))
  cms.publishGuide(aGuidePublication())
  ;[site, browser] = await Promise.all([aSite(cms), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

const press = (page: Page, value: string) => page.locator(`#main button[value="${value}"]`).first().click()
const asks = (page: Page, question: string) => page.locator(`[data-question="${question}"]`).waitFor()
const sitting = {
  listening: '7.5',
  reading: '7',
  writing: '6.5',
  speaking: '7',
  overall: '7',
  day: '14',
  month: '3',
  year: '2026',
}

/** Every kind of page on the way of one nurse, looked at one after the other. */
async function walk(page: Page, language: string, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${site.url}/${language}/guide/nurse/questions`)
  await look('first')
  await press(page, 'next')
  await page.locator('#errors').waitFor()
  await look('error')
  await page.locator('input[value="GB-ENG"]').check()
  await press(page, 'next')
  await asks(page, 'country')
  // Enter does what "Continue" does, although the languages are buttons that stand before it.
  await page.locator('input[name="trainedIn"]').fill('Nigera')
  await page.keyboard.press('Enter')
  await page.locator('#near').waitFor()
  await look('near countries')
  await press(page, 'country:NG')
  await asks(page, 'status')
  await look('status')
  await page.locator('input[value="refugee"]').check()
  await press(page, 'next')
  await asks(page, 'english')
  await page.locator('input[value="test"]').check()
  await press(page, 'next')
  await asks(page, 'tests')
  await press(page, 'add')
  await page.locator('button[value="remove:2"]').waitFor()
  await look('two tests')
  await press(page, 'remove:2')
  await page.locator('button[value="remove:2"]').waitFor({ state: 'detached' })
  await page.locator('input[name="sitting1.test"][value="ielts"]').check()
  for (const [name, value] of Object.entries(sitting)) await page.locator(`input[name="sitting1.${name}"]`).fill(value)
  await press(page, 'next')
  await page.locator('button[value="answer"]').waitFor()
  await look('check')
  await press(page, 'answer')
  await page.locator('#short').waitFor()
  await look('answer')
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each(['en', 'ur', 'ar'] as const)('in %s', (language) => {
  it.each([320, 1280])(
    'no page of the way has a fault that axe can find or scrolls sideways at %i pixels',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true })
      const page = await context.newPage()
      const faults: string[] = []
      await walk(page, language, async (name) => {
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        faults.push(...violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
        if (await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth'))
          faults.push(`${name} is wider`)
      })
      await context.close()
      expect(faults).toEqual([])
    },
    120_000,
  )

  it('goes from the first question to the sheet without a script, a cookie or a complaint, and the address never changes', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    const page = await context.newPage()
    const complaints: string[] = []
    const kinds = new Set<string>()
    const addresses = new Set<string>()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('request', (request) => {
      kinds.add(request.resourceType())
      addresses.add(new URL(request.url()).pathname + new URL(request.url()).search)
      expect(request.headers()['referer']).toBeUndefined()
    })
    await walk(page, language, () => Promise.resolve())
    await page.locator('.tick input').first().check()
    await page.locator('.languages summary').click()
    const other = language === 'en' ? 'pl' : 'en'
    await page.locator(`.languages button[value="language:${other}"]`).click()
    await page.locator(`html[lang="${other}"] #short`).waitFor()
    expect(await page.locator('input[name="trainedIn"]').getAttribute('value')).toBe('NG')
    expect(await context.cookies()).toEqual([])
    expect(complaints).toEqual([])
    expect([...kinds].filter((kind) => kind !== 'document' && kind !== 'image' && kind !== 'other')).toEqual([])
    const own = [...addresses].filter((each) => each !== '/icon.svg').sort()
    expect(own).toEqual([`/${language}/guide/nurse/questions`, `/${other}/guide/nurse/questions`].sort())
    await context.close()
  }, 60_000)
})

it.each(languageCodes.filter((each) => !['en', 'ur', 'ar'].includes(each)))(
  'no page of the way in %s is wider than a screen of 320 pixels',
  async (language) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 740 }, javaScriptEnabled: false })
    const page = await context.newPage()
    const wider: string[] = []
    await walk(page, language, async (name) => {
      if (await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')) wider.push(name)
    })
    await context.close()
    expect(wider).toEqual([])
  },
)
