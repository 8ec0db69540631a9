import type { Language } from '@use-it-cities/core'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { anOpenOutreach, FakeMessages } from '../contact-fixture.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'
import { trainingId } from '../outreach-fixture.ts'
import { faultsOf } from './faults-of.ts'

let cms: FakeCms
let intake: FakeMessages
let site: TestSite
let browser: Browser

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishOutreach(anOpenOutreach())
  ;[site, browser] = await Promise.all([aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } }), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})
beforeEach(() => {
  intake = new FakeMessages(cms)
})

let devices = 0

/** A page on a device of its own: five messages in ten minutes are the limit of one. */
async function withPage(settings: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  devices += 1
  const headers = { 'x-forwarded-for': `device-${devices}` }
  const context = await browser.newContext({ extraHTTPHeaders: headers, ...settings })
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Time passes for the site, not for the test. */
const aWhile = (): void => {
  site.clock.now += 10_000
}
const press = async (page: Page, key: string, times = 1): Promise<void> => {
  for (let each = 0; each < times; each++) await page.keyboard.press(key)
}
const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.id')
const send = (page: Page) => page.locator('form#interview button.go').click()

describe.each([320, 1280])('at %i pixels', (width) => {
  it.each(['en', 'ur', 'ar'] as const)(
    'no page of contact in %s has a fault, whatever it says',
    async (language) => {
      await withPage({ viewport: { width, height: 740 }, bypassCSP: true }, async (page) => {
        const faults: string[] = []
        const look = async (name: string) => faults.push(...(await faultsOf(page, `${language} ${name}`)))
        await page.goto(`${site.url}/${language}/contact`)
        await look('form')
        aWhile()
        await send(page)
        await page.locator('.summary').waitFor()
        await look('form with faults')
        await page.goto(`${site.url}/${language}/contact?about=opportunity:${trainingId}`)
        await look('form about an offer')
        await fillIn(page, language)
        await look('sent')
        await page.goto(`${site.url}/${language}/contact/word?page=/${language}/about`)
        await look('word')
        await send(page)
        await page.locator('.notice').waitFor()
        await look('word with faults')
        aWhile()
        await page.fill('#wrong', 'Synthetic')
        await send(page)
        await page.locator('.panel').waitFor()
        await look('word sent')
        await page.goto(`${site.url}/${language}/accessibility`)
        await look('accessibility')
        expect(faults).toEqual([])
      })
    },
    120_000,
  )
})

async function fillIn(page: Page, language: Language): Promise<void> {
  aWhile()
  await page.fill('#name', `Synthetic ${language}`)
  await page.check('#by')
  await page.fill('#at', '0121 496 0000')
  await page.check('#agreed')
  await send(page)
  await page.locator('.panel').waitFor()
}

it('with a keyboard alone and without JavaScript somebody asks to be called, from the foot of a page to the reference', async () => {
  await withPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.url}/en/about`)
    await page.locator('footer a[href="/en/contact"]').focus()
    await press(page, 'Enter')
    await page.waitForURL('**/en/contact')
    aWhile()
    // A reader who jumps over the menu, and over the ways to call, and sends too early.
    await page.locator('form#interview button.go').focus()
    await press(page, 'Enter')
    await page.locator('.summary').waitFor()
    expect(await page.title()).toMatch(/^Please look at this again: /)
    await page.locator('.summary a').first().focus()
    await press(page, 'Enter')
    await expect.poll(() => focused(page)).toBe('name')

    await page.keyboard.type('Synthetic Person')
    await press(page, 'Tab')
    expect(await focused(page)).toBe('by')
    await press(page, 'Space')
    await press(page, 'Tab')
    expect(await focused(page)).toBe('at')
    await page.keyboard.type('0121 496 0000')
    await press(page, 'Tab')
    await press(page, 'Space')
    await press(page, 'Tab')
    expect(await focused(page)).toBe('about')
    await press(page, 'ArrowDown', 2)
    await press(page, 'Tab')
    expect(await focused(page)).toBe('words')
    await press(page, 'Tab')
    expect(await focused(page)).toBe('whoTold')
    await page.keyboard.type('A friend')
    await press(page, 'Tab')
    expect(await focused(page)).toBe('agreed')
    await press(page, 'Space')
    await press(page, 'Tab')
    await press(page, 'Enter')
    await page.locator('.reference').waitFor()
    await expect.poll(() => intake.stored.size).toBe(1)
    expect(intake.messages[0]).toMatchObject({
      name: 'Synthetic Person',
      reach: { by: 'phone', at: '0121 496 0000' },
      wantsCall: true,
      about: { kind: 'topic', topic: 'community-research' },
      words: '',
      whoTold: 'friend',
    })
  })
})

it('a form that comes back shows everything that was typed, and the field that people do not see stays unseen', async () => {
  await withPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.url}/ur/contact`)
    aWhile()
    expect(await page.locator('[name="website"]').isVisible()).toBe(false)
    await page.fill('#name', 'فرضی نام')
    await page.check('[name="by"][value="whatsapp"]')
    await page.fill('#at', '12')
    await page.check('[value="mentoring"]')
    await page.fill('#words', 'پہلی سطر\nدوسری سطر')
    await page.selectOption('#whoTold', 'banner')
    await page.check('#agreed')
    await send(page)
    await page.locator('.summary').waitFor()
    expect(await page.locator('.summary a').count()).toBe(1)
    expect(await page.inputValue('#name')).toBe('فرضی نام')
    expect(await page.isChecked('[name="by"][value="whatsapp"]')).toBe(true)
    expect(await page.inputValue('#at')).toBe('12')
    expect(await page.isChecked('[value="mentoring"]')).toBe(true)
    expect(await page.inputValue('#words')).toBe('پہلی سطر\nدوسری سطر')
    expect(await page.inputValue('#whoTold')).toBe('banner')
    expect(await page.isChecked('#agreed')).toBe(true)
  })
})

it('in colours of the reader’s own every choice and box has an edge', async () => {
  await withPage({ viewport: { width: 360, height: 740 }, forcedColors: 'active' }, async (page) => {
    await page.goto(`${site.url}/en/contact`)
    aWhile()
    await send(page)
    await page.locator('.summary').waitFor()
    const bare = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.choice, .summary, .now, .agreement, .question.wrong, main input[type=text], textarea',
        ),
      ]
        .filter((each) => {
          const { borderInlineStartStyle, borderInlineStartWidth } = getComputedStyle(each)
          return (
            each.closest('.trap') === null && (borderInlineStartStyle === 'none' || borderInlineStartWidth === '0px')
          )
        })
        .map((each) => each.outerHTML.slice(0, 80)),
    )
    expect(bare).toEqual([])
  })
})
