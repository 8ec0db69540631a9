import type { Browser, BrowserContext, Page } from 'playwright-core'
import { answerIn, type Answered } from './answer-in.ts'

/** A researcher's cheap phone, on which interviews are held without a network. */
export class Phone {
  readonly page: Page
  readonly #context: BrowserContext

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
  }

  /** Opens the researcher's link once with a network, and waits until it can do without. */
  static async open(browser: Browser, site: string, code: string): Promise<Phone> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'en-GB' })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(`${site}/interview/use-it-household#r=${code}`)
    await page.getByText('Ready to use without the internet').waitFor()
    return new Phone(context, page)
  }

  offline(isOffline: boolean): Promise<void> {
    return this.#context.setOffline(isOffline)
  }

  /** One whole interview, read aloud, from "New interview" to "Finished and locked". */
  async interview(turn: number, answers: Answered): Promise<void> {
    const { page } = this
    await page.getByRole('button', { name: 'New interview' }).click()
    await page.locator('input[name=mode][value=read-aloud]').check()
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    const title = page.locator('h1#title')
    const send = page.getByRole('button', { name: 'Send my answers' })
    await page.locator('#questions').waitFor()
    while ((await send.count()) === 0) {
      const before = await title.innerText()
      await this.#answerSection(turn, answers)
      await page.getByRole('button', { name: 'Continue', exact: true }).click()
      await page.waitForFunction((was) => document.querySelector('h1#title')?.textContent !== was, before)
    }
    await send.click()
    await page.getByRole('heading', { name: 'Finished and locked' }).waitFor()
  }

  /** Answers bring up further questions, so the next one is looked for after each answer. */
  async #answerSection(turn: number, answers: Answered): Promise<void> {
    const done = new Set<string>()
    for (;;) {
      const paths = await this.page
        .locator('#questions > [data-path]:not(.note):not(.repeat)')
        .evaluateAll((found) => found.map((each) => each.getAttribute('data-path') ?? ''))
      const path = paths.find((each) => !done.has(each))
      if (path === undefined) return
      done.add(path)
      await answerIn(this.page.locator(`[data-path="${path}"]`), path, answers, turn + done.size)
    }
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}
