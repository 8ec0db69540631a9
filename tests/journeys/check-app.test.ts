import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CheckDevice } from './support/check-device.ts'
import { filesWith } from './support/files-with.ts'
import { Keyboard } from './support/keyboard.ts'
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

const council = 'A made-up council Zebrafinken'
const met = { answer: 'met', evidence: [] }
/** The checklist as the site gives it to anybody. */
const checklist = async () =>
  (await (await fetch(`${city.site}/assess/data/cat-policy.json`)).json()) as { items: unknown[] }
const migration = { from: '1.0.0', to: '2.0.0', moved: { 'CAT-C-59': [] }, asksAgain: ['CAT-C-07'] }
const root = resolve(import.meta.dirname, '../..')

/** What the terminal makes of some files. They are gone again afterwards. */
async function assessed(command: readonly string[], ...files: readonly Buffer[]): Promise<unknown> {
  const paths = files.map((_file, at) => join(city.dataDir, `check-${at}.json`))
  await Promise.all(files.map((file, at) => writeFile(paths[at] ?? '', file)))
  const cli = ['--conditions=@use-it/source', join(root, 'packages/cli/src/bin.ts')]
  const { stdout } = await promisify(execFile)(process.execPath, [...cli, ...command, ...paths, '--json'])
  await Promise.all(paths.map((path) => rm(path)))
  return JSON.parse(stdout) as unknown
}

test('an officer checks a policy on a phone without a network, and a gate that is not met outweighs a high total', async () => {
  const device = await CheckDevice.open(browser, city.site)
  const { page } = device
  await device.begin('cat-policy', 'policy-only', council)
  await device.offline(true)
  const parts = await page.locator('.parts-list a').count()
  for (let number = 0; number < parts; number += 1) {
    await device.part(number)
    for (const card of await page.locator('[data-item]').all()) await card.locator('input[value="met"]').check()
    await device.saved()
    await page.getByText('All parts').click()
    // The app leaves a part once its answers are kept.
    await page.locator('.parts-list').waitFor()
  }
  await page.reload()
  await device.says(council)
  const gate = 'CAT-C-07'
  await page.evaluate((item) => (location.hash = `${location.hash}/i/${item}`), gate)
  await device.answer(gate, 'not-met')
  await page.locator(`[data-item="${gate}"] summary`, { hasText: 'Evidence and note' }).click()
  await page.locator(`[data-item="${gate}"] button`, { hasText: 'Add evidence' }).click()
  await page.fill(`[id="title ${gate} 0"]`, 'Minutes <b>of March</b>')
  await device.says('This does not count yet')
  await page.fill(`[id="collectedOn ${gate} 0"]`, '2026-03-02')
  await page.locator(`[id="collectedOn ${gate} 0"]`).blur()
  await device.saved()

  await page.getByText('See the result').first().click()
  await device.says('These must be met first, whatever the score')
  await device.says('Result: Not ready')
  expect(await page.locator('#report svg[role="img"]').count()).toBe(1)
  expect(await page.locator('#report table').first().locator('tbody tr').count()).toBe(parts)
  expect((await device.save('save-page')).toString()).toContain('<svg')
  expect((await device.save('save-table')).toString()).toContain(gate)
  const file = await device.save()
  const result = (await assessed(['cat', 'assess'], file)) as { label: string; score: { low: number } }
  expect(result.label).toBe('not-ready')
  expect(result.score.low).toBeGreaterThan(0.8)
  expect(file.toString()).toContain('Minutes <b>of March</b>')

  await device.offline(false)
  const asked = device.asked.filter((url) => !url.startsWith('blob:'))
  expect(asked.filter((url) => !url.startsWith(city.site))).toEqual([])
  expect(asked.filter((url) => /Zebra|CAT-C|[?]/.test(url))).toEqual([])
  expect(await filesWith(city.dataDir, 'Zebrafinken')).toEqual([])
  await device.close()
})

test('two people four points apart: the file of one and the file of the other show their spread on a third device', async () => {
  const files: Buffer[] = []
  for (const level of ['level:4', 'level:0']) {
    const device = await CheckDevice.open(browser, city.site)
    await device.begin('keep-it-local', 'six-principles', council)
    await device.part(0)
    await device.answer('KIL-1.1', level)
    await device.saved()
    await device.page.getByText('All parts').click()
    files.push(await device.save())
    await device.close()
  }
  const [one = Buffer.of(), other = Buffer.of()] = files
  const device = await CheckDevice.open(browser, city.site, { width: 1280, height: 800 })
  const { page } = device
  await device.give('load', '{"catalogue":')
  await device.says('this one cannot be read')
  await device.give('load', one)
  await device.says('Questions by part')
  await device.give('join', one)
  await device.says('Here already: 1')
  await device.give('join', one.toString().replaceAll('KIL-1.1', 'KIL-99.9'))
  await device.says('These are not in the checklist')
  await device.press('stop:join')
  await device.give('join', other)
  await device.says('People added: 1')
  await device.says('Whose answers are here')
  const both = (await assessed(['keep-it-local', 'score'], await device.save())) as {
    items: { id: string; spread?: { levels?: number } }[]
  }
  expect(both.items.find(({ id }) => id === 'KIL-1.1')?.spread?.levels).toBe(4)
  await page.getByText('See the result').first().click()
  await device.says('Where assessors differ')
  await device.close()
})

test('by keyboard alone: a check is begun, a question answered, and the result reached', async () => {
  const device = await CheckDevice.open(browser, city.site)
  const { page } = device
  const keyboard = new Keyboard(page)
  await keyboard.press('a[href="#new/social-action"]')
  await page.locator('#begin').waitFor()
  await keyboard.write('#name', council)
  await page.keyboard.press('Enter')
  await device.says('Questions by part')
  await keyboard.press('.parts-list a')
  await page.locator('#answers').waitFor()
  await keyboard.reach('[data-item] input[type="radio"]')
  await page.keyboard.press('ArrowDown')
  await device.says('Answered: 1 of')
  await device.saved()
  await keyboard.press('#answers ~ p a')
  await keyboard.press('a[href$="/result"]')
  await device.says('Assessment of')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('title')
  await device.close()
})

test('two sides: the council and a group each answer on their own device, and the gap between them is on the screen', async () => {
  const side = async (kind: 'council' | 'organisation', name: string, value: string) => {
    const device = await CheckDevice.open(browser, city.site)
    await device.begin('cat-policy', 'two-sided', name, kind)
    await device.part(0)
    const cards = device.page.locator('[data-item]')
    for (const card of await cards.all()) await card.locator(`input[value="${value}"]`).check()
    await device.saved()
    await device.page.getByText('All parts').click()
    return device
  }
  const group = await side('organisation', 'A made-up group Kernbeisser', 'not-met')
  const theirs = await group.save()
  await group.close()
  const device = await side('council', council, 'met')
  const { page } = device
  await device.give('join', theirs)
  await device.says('The other side is here now')
  await page.getByText('See the result').first().click()
  await device.says('A made-up group Kernbeisser')
  const file = await device.save()
  expect(file.toString()).not.toContain('Kernbeisser')
  const { matters } = (await assessed(['cat', 'gap'], file, theirs)) as { matters: { matter: string }[] }
  const shown = await page.locator('#report article').last().innerText()
  expect(matters.length).toBeGreaterThan(3)
  for (const { matter } of matters) expect(shown).toContain(matter)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.no-print, .ways').filter({ visible: true }).count()).toBe(0)
  await device.close()
})

test('answers to an older version are moved only after the screen has said what becomes of each', async () => {
  const newer = { ...(await checklist()), version: '2.0.0', migrations: [migration] }
  // A site that has moved on to a newer version; the browser is told so before it has kept any.
  const device = await CheckDevice.open(browser, city.site, undefined, { 'cat-policy': newer })
  const { page } = device
  const answers = { 'CAT-C-01': met, 'CAT-C-07': met, 'CAT-C-59': met, 'CAT-C-02': met }
  const old = {
    catalogue: 'cat-policy',
    version: '1.0.0',
    profile: 'council',
    on: '2026-11-21',
    body: { name: council, kind: 'council' },
    assessors: [{ id: 'a-1', answers }],
  }
  await device.give('load', JSON.stringify(old))
  await device.says('Its answers can be moved to version 2.0.0')
  await device.says('CAT-C-07 has to be asked again')
  await device.says('CAT-C-59 is not asked any more')
  await device.press('stop:load')
  expect(await page.locator('#checks li').count()).toBe(0)
  await device.press('load')
  await device.press('use:load')
  await device.says('Questions by part')
  const saved = JSON.parse((await device.save()).toString()) as typeof old
  expect(saved.version).toBe('2.0.0')
  const states = Object.entries(saved.assessors[0]?.answers ?? {}).map(([item, { answer }]) => `${item} ${answer}`)
  expect(states.sort()).toEqual(['CAT-C-01 met', 'CAT-C-02 met', 'CAT-C-07 not-assessed'])
  await device.close()
})

test('on paper: the form is whole without a script, says where it can be answered, and has nothing that could send', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await page.goto(`${city.site}/en/check`)
  await page.getByRole('link', { name: 'Community buildings' }).click()
  await page.locator('a[href="/en/check/cat-policy/all"]').click()
  await page.waitForURL('**/en/check/cat-policy/all')
  expect(await page.locator('.form-item').count()).toBe((await checklist()).items.length)
  expect(await page.locator('form, input, textarea, select, button').count()).toBe(0)
  await page.pdf({ preferCSSPageSize: true })
  expect(await page.context().cookies()).toEqual([])
  expect(asked.filter((url) => !url.startsWith(city.site))).toEqual([])
  expect(await page.locator('a[href="/assess/en/#new/cat-policy/all"]').count()).toBe(1)
  await context.close()
})

test('weights are tried on the result: said on the screen, on paper and in the page, and never in the file of answers', async () => {
  const device = await CheckDevice.open(browser, city.site)
  const { page } = device
  await device.begin('keep-it-local', 'six-principles', council)
  await device.part(0)
  await device.answer('KIL-1.1', 'level:4')
  await device.saved()
  await page.getByText('All parts').click()
  await page.getByText('See the result').first().click()
  await device.says('Assessment of')
  const said = () => page.locator('#report article > p:has(strong) + p').first().innerText()
  const usual = await said()
  expect((await device.save('save-page')).toString()).not.toContain('The weights were changed')
  await page.locator('summary', { hasText: 'Weights' }).click()
  const first = page.locator('#weights input').first()
  await first.fill('')
  await device.says('Write a number from 0 to 100')
  await first.fill('40')
  await first.blur()
  await device.says('The weights were changed here')
  expect(await said()).not.toBe(usual)
  expect((await device.save('save-page')).toString()).toContain('The weights were changed here')
  const file = (await device.save()).toString()
  expect(file).not.toMatch(/weight/i)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#report .notice').isVisible()).toBe(true)
  expect(await page.locator('.no-print').filter({ visible: true }).count()).toBe(0)
  expect(await page.locator('#report svg').isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  await device.press('usual-weights')
  await page.locator('#report .notice').waitFor({ state: 'detached' })
  expect(await said()).toBe(usual)
  await device.close()
})
