import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'
import { aGuidePublication } from '../guide-fixture.ts'
import { aPhone, press, type Phone } from './a-phone.ts'

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

const require = createRequire(import.meta.resolve('@axe-core/playwright'))
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const passphrase = 'lantern orbit hedge tin'
let cms: FakeCms
let site: TestSite
let phone: Phone
let complaints: string[]

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishGuide(aGuidePublication())
  site = await aSite(cms, { now: Date.now(), env: { SITE_URL: 'http://localhost' } })
  phone = await aPhone()
  complaints = []
  phone.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  phone.page.on('pageerror', (error) => complaints.push(error.message))
  // Runs before the page does, so that the page's own policy stays as it is for everybody.
  await phone.page.addInitScript(axe)
})
afterEach(async () => {
  await phone.context.close()
  await site.stop()
  await cms.stop()
})

const faults = async (screen: string): Promise<string[]> => {
  const violations = await phone.page.evaluate(
    async (values) =>
      (await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: { type: 'tag', values } })).violations,
    tags,
  )
  const isWider = await phone.page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
  return [
    ...violations.map(({ id, nodes }) => `${screen} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...(isWider ? [`${screen} is wider than the screen`] : []),
  ]
}

it('no screen has a fault that axe finds or is wider than a phone, and a name is never more than text', async () => {
  const { page } = phone
  const found: string[] = []
  await page.goto(`${site.url}/coach/`)
  await page.locator('#passphrase').waitFor()
  found.push(...(await faults('door')))
  await page.locator('#passphrase').fill(passphrase)
  await page.locator('#again').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('No clients yet').waitFor()
  await press(page, 'add')
  const name = '<img src=x onerror="document.title=1">'
  await page.locator('#name').fill(name)
  await page.locator('#profession').selectOption('nurse')
  await press(page, 'add-english')
  await press(page, 'add-check')
  found.push(...(await faults('details')))
  await page.locator('#notes').fill('x'.repeat(100_001))
  await press(page, 'sheet')
  await page.getByText('the rest is on this page only').waitFor()
  expect((await page.locator('#notes').inputValue()).length).toBe(100_001)
  await page.locator('#notes').fill('short')
  await press(page, 'sheet')
  await page.getByText('What is next').waitFor()
  found.push(...(await faults('sheet')))
  for (const language of ['en', 'ur', 'ar']) {
    await press(page, 'details')
    await page.locator('#language').selectOption(language)
    await press(page, 'print')
    await page.locator(`.sheet[lang="${language}"]`).waitFor()
    found.push(...(await faults(`paper in ${language}`)))
  }
  expect(await page.locator('h1').innerText()).toBe(name)
  expect(await page.locator('main img').count()).toBe(0)
  await press(page, 'list')
  await page.locator('#import').waitFor({ state: 'attached' })
  for (const part of await page.locator('summary').all()) await part.click()
  found.push(...(await faults('list')))
  await page.setInputFiles('#file', { name: 'x.use-it-coach', mimeType: 'text/plain', buffer: Buffer.from('{"a":1}') })
  await press(page, 'import')
  await page.getByText('This is not a file of the coach view').waitFor()
  expect(await page.locator('h2 bdi').allInnerTexts()).toEqual([name])
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})
