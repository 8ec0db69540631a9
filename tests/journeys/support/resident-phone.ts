import type { Browser, BrowserContext, Page } from 'playwright-core'
import { nextPage } from './next-page.ts'
import { until } from './until.ts'

/** A resident's cheap phone, without JavaScript, in their language. */
export class ResidentPhone {
  readonly page: Page
  readonly #context: BrowserContext

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
  }

  static async open(browser: Browser, locale: string): Promise<ResidentPhone> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      locale,
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    return new ResidentPhone(context, page)
  }

  /** Fills in the contact form that is open, and sends it; a form that was filled in too quickly is sent once more. */
  async leaveName({ name, phone, words = '' }: { name: string; phone: string; words?: string }): Promise<void> {
    const { page } = this
    const form = page.locator('form[method=post]', { has: page.locator('input[name=stamp]') })
    await page.fill('#name', name)
    await page.locator('input[name=by][value=phone]').check()
    await page.fill('#at', phone)
    await page.locator('input[name=wantsCall]').check()
    if (words !== '') await page.fill('#words', words)
    await page.selectOption('select[name=whoTold]', 'friend')
    await page.locator('input[name=agreed]').check()
    await until('the message to be taken', async () => {
      await nextPage(page, () => form.locator('button').click())
      return (await form.count()) === 0
    })
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}
