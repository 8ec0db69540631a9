import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CoachDevice } from './support/coach-device.ts'
import { filesWith } from './support/files-with.ts'
import { startCity, type RunningCity } from './support/running-city.ts'

let city: RunningCity
let browser: Browser

beforeAll(async () => {
  city = await startCity()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const first = 'lantern کھجور orbit nine'
const second = 'gravel puddle witness seven'
const client = 'A made-up client Zebrafinken'

test(
  'a coach keeps a client locked on one device, saves a file, and brings it in on another',
  { timeout: 180_000 },
  async () => {
    const device = await CoachDevice.open(browser, city.site, first)
    const { page } = device
    await device.says('Works without the internet')
    await device.press('add')
    await page.fill('#name', client)
    await page.selectOption('#profession', 'nurse')
    await page.selectOption('#trainedIn', 'NG')
    await device.says('Saved on this device, locked')
    await device.press('lock')
    await page.locator('button[value="unlock"]').waitFor()
    expect(await page.content()).not.toContain('Zebrafinken')

    await device.offline(true)
    await page.reload()
    await device.unlock('not the one that was set')
    await device.says('That passphrase does not open it')
    await device.unlock(first)
    await device.says(client)
    const file = await device.save()
    await device.offline(false)
    for (const told of ['Zebrafinken', 'nurse', '"NG"', first]) expect(file.includes(told)).toBe(false)

    let letFactsCome = () => {}
    const facts = new Promise<void>((resolve) => (letFactsCome = resolve))
    const other = await CoachDevice.open(browser, city.site, second, facts)
    // The facts come while the form is being filled in: it stays open, with what has been typed.
    await other.fillIn(file, second)
    const notYet = other.page.getByText('The guide has not been loaded yet')
    await notYet.waitFor()
    letFactsCome()
    await notYet.waitFor({ state: 'detached' })
    await other.press('import')
    await other.says('That passphrase does not open this file')
    const damaged = Buffer.from(file)
    const middle = Math.floor(damaged.length / 2)
    damaged[middle] = damaged[middle] === 0x41 ? 0x42 : 0x41
    await other.bringIn(damaged, first)
    await other.says('Nothing was changed')
    await other.says('No clients yet')
    await other.bringIn(file, first)
    await other.says(client)
    await other.page.locator('button[value^="open:"]').click()
    await other.says('What is next')
    expect(await other.page.locator('.guide-step').count()).toBe(7)

    // Nothing about the client has gone anywhere: not to another site, not into an address, not to this server.
    const asked = [...device.asked, ...other.asked].filter((url) => !url.startsWith('blob:'))
    expect(asked.filter((url) => !url.startsWith(city.site))).toEqual([])
    expect(asked.filter((url) => /nurse|NG\b|Zebra/.test(url))).toEqual([])
    expect(await filesWith(city.dataDir, 'Zebrafinken')).toEqual([])
    await Promise.all([device.close(), other.close()])
  },
)
