import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
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
const root = resolve(import.meta.dirname, '../..')

/** What the terminal makes of a file. */
async function assessed(command: readonly string[], file: Buffer): Promise<unknown> {
  const path = join(city.dataDir, 'check.json')
  await writeFile(path, file)
  const cli = ['--conditions=@use-it/source', join(root, 'packages/cli/src/bin.ts')]
  const { stdout } = await promisify(execFile)(process.execPath, [...cli, ...command, path, '--json'])
  await writeFile(path, '')
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
