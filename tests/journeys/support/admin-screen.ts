import type { Browser, Page } from 'playwright-core'
import type { Person } from './people.ts'
import { until } from './until.ts'

/** The CMS as one person sees it in a browser, in that person's words: fields by label, buttons by name. */
export class AdminScreen {
  readonly page: Page
  readonly #cms: string

  private constructor(page: Page, cms: string) {
    this.page = page
    this.#cms = cms
  }

  static async signIn(browser: Browser, cms: string, { email, password }: Person): Promise<AdminScreen> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
    const page = await context.newPage()
    page.setDefaultTimeout(45_000)
    await page.goto(`${cms}/admin/login`)
    await page.fill('#field-email', email)
    await page.fill('#field-password', password)
    await page.click('button[type=submit]')
    await page.waitForURL(`${cms}/admin`)
    return new AdminScreen(page, cms)
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#cms}/admin${path}`)
    await this.ready()
  }

  /**
   * Waits until the screen listens. The page is there before: on a busy machine its scripts have come and have not run,
   * a button then does nothing, and Tab goes past every field of a form, because they are off until then.
   */
  async ready(): Promise<void> {
    await this.page.waitForLoadState('networkidle', { timeout: 120_000 })
    await this.page.locator('.template-default--nav-hydrated').waitFor()
    await this.page.waitForFunction(() => document.querySelector('form[data-form-ready="false"]') === null)
  }

  /** Chooses in a list field: opens it, types, takes the one that is called so, or else the first that fits. */
  async choose(field: string, option: string): Promise<void> {
    const list = this.page.locator(`#field-${field}`)
    await list.locator('input').first().click()
    await list.locator('input').first().pressSequentially(option.slice(0, 12))
    const options = this.page.locator('.rs__option', { hasText: option })
    await options.first().waitFor()
    const exact = this.page.getByRole('option', { name: option, exact: true })
    await ((await exact.count()) > 0 ? exact : options).first().click()
  }

  /** Ticks the box of each of these in a field that shows all of them. */
  async tick(field: string, ...options: readonly string[]): Promise<void> {
    for (const option of options) await this.page.locator(`#field-${field}`).getByLabel(option).check()
  }

  async fillDay(field: string, day: string): Promise<void> {
    const input = this.page.locator(`#field-${field} input`).first()
    await input.fill(day)
    await input.press('Enter')
    // The calendar may open a moment after the field has the keyboard, and lies over the fields below it until it is gone.
    await until('the calendar to close', async () => {
      await input.press('Escape')
      return (await this.page.locator('.react-datepicker').count()) === 0
    })
    await input.blur()
  }

  async write(words: string): Promise<void> {
    const editor = this.page.locator('.rich-text-lexical [contenteditable="true"]').first()
    await editor.click()
    await editor.pressSequentially(words)
    await handedOver(this.page)
  }

  /** Presses a button that saves and waits until the server has said what came of it. */
  async save(button: '#action-save-draft' | '#action-save'): Promise<number> {
    const answered = this.page.waitForResponse(
      (response) =>
        ['POST', 'PATCH'].includes(response.request().method()) &&
        /\/api\/[a-z-]+(\/[0-9a-f]{24})?\?/.test(response.url()),
    )
    await this.page.click(button)
    return (await answered).status()
  }

  /** The id of the document on the screen, once the address names it. */
  async id(): Promise<string> {
    await this.page.waitForURL(/\/[0-9a-f]{24}(\?|$)/)
    return /\/([0-9a-f]{24})(\?|$)/.exec(this.page.url())?.[1] ?? ''
  }

  close(): Promise<void> {
    return this.page.context().close()
  }
}

/**
 * Waits until an editor of rich text has given the form what was written in it: it does so when the browser has nothing
 * else to do, and whoever saves before saves without the last words.
 */
export const handedOver = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => requestIdleCallback(() => done()))))
