import { readFile } from 'node:fs/promises'
import type { Language } from '@use-it-cities/core'
import { whoTold } from '@use-it-cities/success-stories/outreach'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { anOpenOutreach } from '../contact-fixture.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'
import { trainingId } from '../outreach-fixture.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishOutreach(anOpenOutreach())
  ;[site, browser] = await Promise.all([aSite(cms), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

async function withPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage()
  try {
    await page.goto(site.url + path)
    await use(page)
  } finally {
    await page.close()
  }
}

/** The words of the form as a city gets them, by their keys. */
async function wordsIn(language: Language): Promise<(key: string) => string> {
  const file = new URL(`../../../../packages/astro/src/contact/words/${language}.json`, import.meta.url)
  const { words } = JSON.parse(await readFile(file, 'utf8')) as { words: Record<string, string> }
  return (key) => {
    const word = words[key]
    if (word === undefined) throw new Error(`There is no word ${key} in ${language}.`)
    return word
  }
}

const squares = '.squares li'
const everyLanguage: readonly Language[] = ['en', 'ur', 'pa', 'bn', 'ar', 'so', 'ps', 'ro', 'pl']

it.each([
  ...everyLanguage.map((language) => ({ path: `/${language}/contact` })),
  { path: `/ur/contact?about=opportunity:${trainingId}` },
])('the form at $path is one sheet of A4', async ({ path }) => {
  await withPage(path, async (page) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect([Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4))).toEqual([210, 297])
  })
})

it.each(['en', 'ur', 'ar'] as const)(
  'on paper in %s there is a square for each way to have heard of it',
  async (language) => {
    const t = await wordsIn(language)
    await withPage(`/${language}/contact`, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator(squares).allInnerTexts()).toEqual(whoTold.map((each) => t(`told.${each}`)))
      for (const each of await page.locator(squares).all()) expect(await each.isVisible()).toBe(true)
      for (const shown of ['#name', '#at', '#words', '#agreed', '.date', 'input[name=wantsCall]'])
        expect(await page.locator(shown).isVisible(), shown).toBe(true)
      for (const hidden of ['select', '.trap', 'button.go', '.menu', '.bottom', '#main > .now'])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
      const text = await page.locator('body').innerText()
      expect(text).toContain(t('paper.how'))
      expect(text).not.toContain(t('agree.locked'))
      expect(text).not.toContain(t('paper.screen'))
    })
  },
)

it('on a screen the paper is one sentence under the form, and nothing of it is read out', async () => {
  const t = await wordsIn('en')
  await withPage('/en/contact', async (page) => {
    expect(await page.locator('main').innerText()).toContain(t('paper.screen'))
    for (const each of await page.locator('.paper-only').all()) expect(await each.isVisible()).toBe(false)
    expect(await page.locator('main').ariaSnapshot()).not.toContain(t('paper.how'))
  })
})
