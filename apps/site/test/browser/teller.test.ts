import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed, codeOf } from '../fixture.ts'
import { aGoneReceipt, aTellerPublication, closingPin, withTeller, tellerPin, tellerSecret } from '../teller-fixture.ts'
import { faultsOf } from './faults-of.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishLinks(aTellerPublication())
  withTeller(cms)
  ;[site, browser] = await Promise.all([aSite(cms, { env: { SITE_URL: 'http://localhost' } }), launchBrowser()])
})
afterEach(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

describe.each([360, 1280])('at %i pixels', (width) => {
  it.each(['en', 'ur', 'ar'] as const)('no page of a teller in %s has a fault, down to the last', async (language) => {
    const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true })
    const page = await context.newPage()
    const faults: string[] = []
    const look = async (name: string) => void faults.push(...(await faultsOf(page, name)))
    const press = (value: string) => page.locator(`button[value="${value}"]`).first().click()
    await page.goto(`${site.url}/t/nothing?l=${language}`)
    await look('nothing')
    await page.goto(`${site.url}/t/${tellerSecret}?l=${language}`)
    await look('first')
    await page.locator('#pin').fill('1')
    await press('open')
    await page.locator('#pin-error').waitFor()
    await look('wrong')
    await page.locator('#pin').fill(closingPin)
    await press('open')
    await page.locator('#pin-error').waitFor()
    await look('locked')
    await page.locator('#pin').fill(tellerPin)
    await press('open')
    await page.locator('#words-ur').waitFor()
    await look('desk')
    await press('ask-for-change')
    await page.locator('#words-ur-error').waitFor()
    await look('no words')
    await press('approve')
    await page.locator('.notice[role="alert"]').waitFor()
    await look('said')
    await page.locator(`a[href*="/withdraw"]`).click()
    await page.locator('button[value="withdraw"]').waitFor()
    await look('confirm')
    await press('withdraw')
    await page.locator('.panel').waitFor()
    await look('down')
    cms.publishLinks(aTellerPublication(2, aGoneReceipt))
    await site.changed()
    await page.goto(`${site.url}/t/${tellerSecret}?l=${language}`)
    await page.locator('#receipt').waitFor()
    await page.locator('details.folded summary').click()
    await look('receipt')
    expect(faults).toEqual([])
    await context.close()
  })
})

it('without JavaScript and with the CMS stopped somebody takes their story down, by the keyboard alone', async () => {
  cms.tellers.clear()
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const page = await context.newPage()
  const kinds = new Set<string>()
  page.on('request', (request) => kinds.add(request.resourceType()))
  await page.goto(`${site.url}/t/${tellerSecret}?l=en`)
  await page.locator('a[href*="/withdraw"]').focus()
  await page.keyboard.press('Enter')
  await page.locator('button[value="withdraw"]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.panel').waitFor()
  expect(await page.locator('h1').textContent()).toBe('Your story is down')
  expect((await page.goto(`${site.url}/ur/stories/${codeOf(1000)}`))?.status()).toBe(410)
  expect(kinds.has('script')).toBe(false)
  expect(await context.cookies()).toEqual([])
  await context.close()
})

it('fetches the receipt without JavaScript, and says on the page why there is none while the CMS is stopped', async () => {
  cms.publishLinks(aTellerPublication(2, aGoneReceipt))
  await site.changed()
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(`${site.url}/t/${tellerSecret}?l=en`)
  const [paper] = await Promise.all([page.waitForEvent('download'), page.locator('a[href*="/receipt.pdf"]').click()])
  expect(paper.suggestedFilename()).toBe('taken-down.pdf')
  cms.tellers.clear()
  await page.locator('a[href*="/receipt.pdf"]').click()
  await page.locator('.notice[role="alert"]').waitFor()
  expect(await page.locator('main').textContent()).toContain('Addresses where we looked: 73.')
  expect(await context.cookies()).toEqual([])
  await context.close()
})

it('a button on another site that leads here does nothing', async () => {
  const page = await browser.newPage()
  await page.goto(`${site.url}/t/nothing?l=en`)
  const form = `<form method="post" action="${site.url}/t/${tellerSecret}/withdraw"><button name="do" value="withdraw">x</button></form>`
  await page.goto(`data:text/html,${encodeURIComponent(form)}`)
  await page.locator('button').click()
  await page.locator('h1').waitFor()
  expect(await page.locator('main').textContent()).toContain('وہ بٹن آپ کے صفحے پر نہیں تھا')
  expect((await page.goto(`${site.url}/ur/stories/${codeOf(1000)}`))?.status()).toBe(200)
})

it('prints what was read, without buttons and fields', async () => {
  const page = await browser.newPage()
  await page.goto(`${site.url}/t/${tellerSecret}?l=en`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.told').first().isVisible()).toBe(true)
  for (const hidden of ['#pin', 'a[href*="/withdraw"]', '.languages'])
    expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false])
})
