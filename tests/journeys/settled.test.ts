import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { settled } from './support/settled.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  page = await browser.newPage()
  page.setDefaultTimeout(10_000)
})
afterAll(() => browser.close())

const screen = `
  <style>
    button { color: black; transition: color 300ms linear }
    .dark button { color: white }
    i { animation: turn 1s linear infinite }
    @keyframes turn { to { rotate: 1turn } }
  </style>
  <i>Loading</i> <button>Save</button>
  <details open><summary>More</summary><button>Undo</button></details>`

test('waits for a colour that changes, and not for what turns for ever', async () => {
  await page.setContent(screen)
  await page.evaluate(() => document.documentElement.classList.add('dark'))
  await settled(page)
  expect(
    await page
      .locator('button')
      .first()
      .evaluate((button) => getComputedStyle(button).color),
  ).toBe('rgb(255, 255, 255)')
})

test('does not wait for ever for a part that is folded away while its colour changes', async () => {
  await page.setContent(screen)
  const changing = await page.evaluate(() => {
    document.documentElement.classList.add('dark')
    const count = document.getAnimations().length
    document.querySelector('details')?.removeAttribute('open')
    return count
  })
  expect(changing).toBe(3)
  await settled(page)
})
