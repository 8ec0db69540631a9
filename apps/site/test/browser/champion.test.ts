import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { aRecording, aReferral, referralCode, toldInFull } from '../champion-fixture.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed, codeOf } from '../fixture.ts'
import { anOutreachPublication } from '../outreach-fixture.ts'

const code = codeOf(1000)
let cms: FakeCms
let site: TestSite
let browser: Browser

beforeAll(async () => {
  cms = await FakeCms.start()
  const recording = aRecording(cms, 50_000)
  cms.show(aFeed({ stories: [{}], change: (story) => toldInFull(story, recording) }))
  const aim = { kind: 'story', code } as const
  cms.publishOutreach(
    anOutreachPublication({ referrals: [aReferral({ language: null, aims: [{ from: '2026-11-01', aim }] })] }),
  )
  ;[site, browser] = await Promise.all([aSite(cms), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

async function withoutScripts(walk: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await walk(page, asked)
  await context.close()
}

it('a neighbour scans a banner, picks Urdu, reads, and tells somebody with one tap; nothing is loaded unasked', async () => {
  await withoutScripts(async (page, asked) => {
    await page.goto(`${site.url}/go/${referralCode}`)
    await page.locator('.doors a[hreflang="ur"]').click()
    await page.waitForURL(`**/ur/stories/${code}`)
    await page.locator(`a[href="/ur/champions/${code}"]`).click()
    await page.waitForURL(`**/ur/champions/${code}`)
    await page.locator('#told button').click()
    await page.waitForURL('**#told')
    await page.locator('#told [role="status"]').waitFor()
    expect(await page.locator('#told [role="status"]').isVisible()).toBe(true)
    expect(asked.filter((url) => url.includes('/media/') || !url.startsWith(site.url))).toEqual([])
  })
})

it('the keyboard alone reaches the button and presses it, with the code of the venue in every language', async () => {
  await withoutScripts(async (page) => {
    await page.goto(`${site.url}/en/champions/${code}?via=${referralCode}`)
    await page.locator('.languages summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('.languages a[lang="pl"]').press('Enter')
    await page.waitForURL(`**/pl/champions/${code}?via=${referralCode}`)
    await page.locator('.papers a').last().focus()
    const isThere = () => page.locator('#told button').evaluate((each) => each === document.activeElement)
    for (let tabs = 0; tabs < 10 && !(await isThere()); tabs++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/pl/champions/${code}?told=1&via=${referralCode}#told`)
  })
})

it('what is said in a recording can be read without playing it', async () => {
  await withoutScripts(async (page) => {
    await page.goto(`${site.url}/en/stories/${code}`)
    await page.locator('.listen summary').first().click()
    expect(await page.getByText('It began with tea.').isVisible()).toBe(true)
  })
})
