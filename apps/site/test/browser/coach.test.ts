import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { filesWith } from '../files-with.ts'
import { aFeed } from '../fixture.ts'
import { aGuidePublication } from '../guide-fixture.ts'
import { aPhone, type Phone } from './a-phone.ts'

let cms: FakeCms
let site: TestSite
let phone: Phone
let asked: string[]
const passphrase = 'کھجور lantern 🌵 orbit'
const marker = 'Zebrafinkenmarker'
const words = (text: string, page = phone.page) => page.getByText(text, { exact: false }).first().waitFor()
const press = (value: string, page = phone.page) => page.locator(`#main button[value="${value}"]`).first().click()

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishGuide(aGuidePublication())
  site = await aSite(cms, { now: Date.now(), env: { SITE_URL: 'http://localhost' } })
  phone = await aPhone()
  asked = []
  phone.context.on('request', (request) => asked.push(request.url()))
})
afterEach(async () => {
  await phone.context.close()
  await site.stop()
  await cms.stop()
})

async function begin(page: Page = phone.page): Promise<void> {
  await page.goto(`${site.url}/coach/`)
  await page.locator('#passphrase').fill(passphrase)
  await page.locator('#again').fill(passphrase)
  await press('begin', page)
  await words('No clients yet', page)
  await words('Works without the internet', page)
}

async function addNurse(name: string, page: Page = phone.page): Promise<void> {
  await press('add', page)
  await page.locator('#name').fill(name)
  await page.locator('#profession').selectOption('nurse')
  await page.locator('#trainedIn').selectOption('NG')
  await words('Saved on this device, locked', page)
}

it('keeps a client locked on this device alone, shows the guide offline, and leaves nothing readable', async () => {
  await begin()
  await addNurse(`${marker} A.`)
  const { page, context } = phone
  // The sentence of the change before stands there still.
  await page.locator('#kept').evaluate((sentence) => sentence.replaceChildren())
  await page.locator('#notes').fill(`${marker} notes`)
  await page.locator('#notes').blur()
  await words('Saved on this device, locked')
  await context.setOffline(true)
  await page.reload()
  await page.locator('#passphrase').fill('something else entirely')
  await press('unlock')
  await words('That passphrase does not open it')
  await page.locator('#passphrase').fill(`  ${passphrase.normalize('NFD')} `)
  await press('unlock')
  await words(`${marker} A.`)
  await page.locator('button[value^="open:"]').click()
  await words('What is next')
  expect(await page.locator('.guide-step').count()).toBeGreaterThan(3)
  await press('details')
  expect(await page.locator('#notes').inputValue()).toBe(`${marker} notes`)
  await press('lock')
  await page.locator('#passphrase').waitFor()
  expect(await page.content()).not.toContain(marker)
  await context.close()
  expect(await filesWith(phone.profile, 'use-it-coach')).not.toEqual([])
  expect(await filesWith(phone.profile, marker)).toEqual([])
  expect(await filesWith(phone.profile, passphrase)).toEqual([])
  expect(await filesWith(site.dataDir, marker)).toEqual([])
  expect(site.lines.join('\n')).not.toContain(marker)
  // Nothing went to anybody else, and no address says what a client does.
  expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('blob:'))).toEqual([])
  expect(asked.filter((url) => /nurse|NG/.test(url))).toEqual([])
})
